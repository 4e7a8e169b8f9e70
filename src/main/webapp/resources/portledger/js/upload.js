/*
 * The files of an audit's page, where scripts run: what is dropped onto the field, or chosen in it, is sent at once, each
 * file by itself, and tells how far it is. What becomes of it then, the list of imports tells. Without scripts the form
 * has a button of its own.
 */
(() => {
  'use strict';

  const MOST_AT_ONCE = 3; // browsers keep six connections to a server, and the page needs some itself
  const SAID = {
    waiting: 'waits until others are sent',
    sent: 'sent; the server looks at it',
    arrived: 'It has arrived.',
    known: 'It is here already: the same bytes were imported before. Nothing was changed.',
    cancelled: 'It was cancelled, and nothing of it was imported.',
    lost: 'The connection to the server broke off, or the file cannot be read. Nothing of it was imported.',
    folder: 'It is a folder. Drop the files that are in it.',
    signedOut: 'You are not signed in any more. Sign in again in another tab, then try again here.',
  };

  const form = document.getElementById('import');
  if (!form) {
    return; // those who only read import nothing
  }
  const field = form.querySelector('.drop');
  const input = field.querySelector('input[type=file]');
  const list = document.getElementById('uploads');
  const news = document.getElementById('uploads-news');
  const blank = document.getElementById('upload').content.firstElementChild;

  const waiting = [];
  let underWay = 0;
  let number = 0;

  /** As people type it, in UTC, to what the server reads; whatever else is for the server to refuse. */
  const instant = (typed) => {
    const parts = typed.match(/^(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d(?::\d\d)?)Z?$/);
    return parts ? `${parts[1]}T${parts[2]}Z` : typed;
  };

  const addressFor = (file) => {
    const stated = new URLSearchParams({ name: file.name });
    const host = form.elements['import:host'].value.trim();
    const when = form.elements['import:when'].value.trim();
    if (host) {
      stated.set('host', host);
    }
    if (when) {
      stated.set('time', instant(when));
    }
    return `${form.dataset.upload}?${stated}`;
  };

  const rate = (bytesPerSecond) => bytesPerSecond < 1e5
    ? `${(bytesPerSecond / 1e3).toFixed(1)} kB/s`
    : `${(bytesPerSecond / 1e6).toFixed(1)} MB/s`;

  /** What the server says of a refusal: in a problem document, in plain text, or only by its status. */
  const sentenceOf = (request) => {
    const type = request.getResponseHeader('Content-Type') ?? '';
    let sentence = request.status === 401 ? SAID.signedOut : `The server refused it with status ${request.status}`;
    if (type.includes('problem+json')) {
      sentence = JSON.parse(request.responseText).detail;
    } else if (type.startsWith('text/plain')) {
      sentence = request.responseText;
    }
    return sentence.replace(/\.?$/, '.');
  };

  const rowFor = (file) => {
    const row = blank.cloneNode(true);
    const title = row.querySelector('h3');
    title.textContent = file.name;
    title.id = `upload-${++number}`;
    row.querySelector('progress').setAttribute('aria-labelledby', title.id);
    for (const name of row.querySelectorAll('[data-name]')) {
      name.textContent = file.name;
    }
    return row;
  };

  const say = (row, text) => { row.querySelector('[data-said]').textContent = text; };

  /** Which buttons a row has, or none; the focus does not get lost with one that goes. */
  const offer = (row, ...names) => {
    const focused = row.contains(document.activeElement);
    for (const button of row.querySelectorAll('button')) {
      button.hidden = !names.includes(button.name);
    }
    if (focused) {
      (row.querySelector('button:not([hidden])') ?? input).focus();
    }
  };

  const remove = (row) => {
    offer(row);
    row.remove();
  };

  /** A file ends here, and its row says why. */
  const stop = (row, sentence, ...buttons) => {
    row.classList.add('stopped');
    row.querySelector('progress').hidden = true;
    say(row, sentence);
    offer(row, ...buttons, 'remove');
    news.textContent = `${row.querySelector('h3').textContent}: ${sentence}`;
  };

  const arrived = (row, answer) => {
    if (answer.wasThere && answer.state === 'DONE') {
      stop(row, SAID.known);
      row.classList.add('known');
    } else {
      say(row, SAID.arrived);
      offer(row);
      lookAtImports().always(() => remove(row)); // the command in audit.xhtml
    }
  };

  const answered = (row, request) => {
    if (request.status >= 200 && request.status < 300) {
      arrived(row, JSON.parse(request.responseText));
    } else {
      stop(row, sentenceOf(request), 'again');
    }
  };

  const tell = (row, { loaded, total }, seconds) => {
    const percent = Math.floor(100 * loaded / total);
    row.querySelector('progress').value = percent;
    say(row, loaded === total ? SAID.sent : `${percent} % sent, ${rate(loaded / seconds)}`);
  };

  const send = (row, file) => {
    const request = new XMLHttpRequest();
    const start = performance.now();
    request.open('POST', addressFor(file));
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => tell(row, event, (performance.now() - start) / 1000);
    request.onload = () => answered(row, request);
    request.onerror = () => stop(row, SAID.lost, 'again');
    request.onabort = () => stop(row, SAID.cancelled, 'again');
    request.onloadend = () => {
      underWay--;
      sendNext();
    };
    row.querySelector('[name=cancel]').onclick = () => request.abort();
    underWay++;
    request.send(file);
  };

  const sendNext = () => {
    while (underWay < MOST_AT_ONCE && waiting.length > 0) {
      const { row, file } = waiting.shift();
      send(row, file);
    }
  };

  const queue = (row, file) => {
    const place = { row, file };
    row.classList.remove('stopped');
    row.querySelector('progress').hidden = false;
    row.querySelector('progress').value = 0;
    say(row, SAID.waiting);
    offer(row, 'cancel');
    row.querySelector('[name=cancel]').onclick = () => {
      waiting.splice(waiting.indexOf(place), 1);
      stop(row, SAID.cancelled, 'again');
    };
    waiting.push(place);
    sendNext();
  };

  const take = (file, isFolder) => {
    const row = rowFor(file);
    row.querySelector('[name=again]').onclick = () => queue(row, file);
    row.querySelector('[name=remove]').onclick = () => remove(row);
    list.append(row);
    if (isFolder) {
      stop(row, SAID.folder);
    } else {
      queue(row, file);
    }
  };

  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');

  field.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) {
      field.classList.add('over');
      event.dataTransfer.dropEffect = 'copy';
    }
  });
  field.addEventListener('dragleave', (event) => {
    if (!field.contains(event.relatedTarget)) {
      field.classList.remove('over');
    }
  });
  field.addEventListener('drop', (event) => {
    field.classList.remove('over');
    for (const item of event.dataTransfer.items) {
      if (item.kind === 'file') {
        take(item.getAsFile(), item.webkitGetAsEntry()?.isDirectory);
      }
    }
  });
  // A file that misses the field, or falls on the input in it, would be taken by the browser.
  for (const type of ['dragover', 'drop']) {
    addEventListener(type, (event) => {
      if (carriesFiles(event)) {
        event.preventDefault();
      }
    });
  }
  input.addEventListener('change', () => {
    for (const file of input.files) {
      take(file, false);
    }
    input.value = '';
  });
  addEventListener('beforeunload', (event) => {
    if (underWay > 0) {
      event.preventDefault(); // the browser asks whether to leave
    }
  });
  form.querySelector('.drop button').hidden = true;
})();
