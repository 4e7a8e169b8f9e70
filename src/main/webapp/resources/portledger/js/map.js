/*
 * The map of the port space, where scripts run: pointing at a cell tells its port, a click opens it, the arrow keys walk
 * over it, and the slider shows other years at once. Without it the form asks for another picture.
 */
(() => {
  'use strict';

  const SIDE = 256;
  const LAST = SIDE * SIDE - 1;
  const page = document.querySelector('[data-map]');
  const image = page.querySelector('img');
  const pointed = page.querySelector('[data-pointed]');
  const form = page.querySelector('form');
  const language = document.documentElement.lang.replace(/^en$/, 'en-GB');
  const words = Object.fromEntries(
    [...page.querySelectorAll('[data-status]')].map((cell) => [cell.dataset.status, cell.textContent]));

  let runs = [];
  let port = 0;

  const dayOf = (year) => {
    const end = `${year}-12-31`;
    return end < page.dataset.last ? end : page.dataset.last;
  };

  const query = () => new URLSearchParams({ on: dayOf(form.year.value), transport: form.transport.value });

  const statusOf = (number) => runs.find((run) => number <= run.last)?.status;

  const tell = (number) => {
    port = number;
    const status = statusOf(number);
    const link = document.createElement('a');
    link.href = page.dataset.port + number;
    link.textContent = number;
    pointed.replaceChildren(link, status ? ` ${words[status]}` : '');
  };

  const cellAt = (event) => {
    const box = image.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left) / box.width * SIDE);
    const row = Math.floor((event.clientY - box.top) / box.height * SIDE);
    return Math.min(LAST, Math.max(0, row * SIDE + column));
  };

  const showFacts = async () => {
    const asked = query();
    const answer = await fetch(`${page.dataset.facts}?${asked}`);
    if (!answer.ok || String(asked) !== String(query())) {
      return; // a later turn of the slider has asked again
    }
    const map = await answer.json();
    runs = map.runs;
    for (const cell of page.querySelectorAll('[data-count]')) {
      cell.textContent = new Intl.NumberFormat(language).format(map.counts[cell.dataset.count]);
    }
    page.querySelector('[data-day]').textContent = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
      .format(new Date(map.on));
  };

  const showYear = () => {
    page.querySelector('[data-year]').textContent = form.year.value;
    image.src = `${page.dataset.picture}?${query()}`;
    showFacts();
  };

  const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -SIDE, ArrowDown: SIDE };

  image.tabIndex = 0;
  image.addEventListener('pointermove', (event) => tell(cellAt(event)));
  image.addEventListener('click', (event) => location.assign(page.dataset.port + cellAt(event)));
  image.addEventListener('keydown', (event) => {
    if (event.key in STEPS) {
      event.preventDefault();
      tell(Math.min(LAST, Math.max(0, port + STEPS[event.key])));
    } else if (event.key === 'Enter') {
      location.assign(page.dataset.port + port);
    }
  });
  form.year.addEventListener('input', showYear);
  form.transport.addEventListener('change', showYear);
  for (const hint of pointed.querySelectorAll('[data-needs-script]')) {
    hint.hidden = false;
  }
  showFacts();
})();
