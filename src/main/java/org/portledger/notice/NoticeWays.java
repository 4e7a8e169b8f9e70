package org.portledger.notice;

/**
 * How an installation sends notices.
 *
 * @param privateToo whether webhooks may lead into this server's own network; else to the public internet only
 * @param mailHost   the server that takes mail (SMTP); null: nothing is mailed
 * @param mailPort   of that server
 * @param mailFrom   the address that mails are from
 * @param address    where people find this installation, without a slash at the end; empty if it is not told
 */
public record NoticeWays(boolean privateToo, String mailHost, int mailPort, String mailFrom, String address) {}
