-- For wrk: each request asks for another port, at random. The argument is what stands before its number in the address.
function init(arguments)
    prefix = arguments[1]
    math.randomseed(2693)
end

function request()
    return wrk.format("GET", prefix .. math.random(0, 65535))
end
