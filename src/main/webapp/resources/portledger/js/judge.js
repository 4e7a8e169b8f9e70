/*
 * Keys for those who judge many findings: from row to row, to choose, to decide, and help. No key does anything while
 * somebody types, and the focus is always on something that can be seen.
 */
(() => {
  'use strict';

  const DECISIONS = { i: 'IN_TRIAGE', e: 'EXPECTED', a: 'ACCEPTED', f: 'FALSE_POSITIVE', t: 'TO_FIX', d: 'FIXED' };
  const help = document.getElementById('keys');
  const bar = document.getElementById('bulkBar');

  const links = () => [...document.querySelectorAll('a[data-row]')];
  const boxes = () => [...document.querySelectorAll('#list input[name="chosen"]')];
  const here = () => document.activeElement?.closest('tr')?.querySelector('a[data-row]');
  let last = 0; // the row where the focus was, for when the list is drawn anew
  let focused = ''; // and the id of what had it
  const chosen = new Set(); // ids of rows, whether they stand on this page or not

  const move = (step) => {
    const all = links();
    const at = all.indexOf(here());
    const next = all[Math.min(Math.max(at < 0 ? 0 : at + step, 0), all.length - 1)];
    next?.focus();
  };

  /** Shows which rows are chosen. Those that do not stand on this page have a box in the form that nobody sees. */
  const showChosen = () => {
    if (!bar) {
      return;
    }
    const shown = boxes();
    shown.forEach((box) => { box.checked = chosen.has(box.value); });
    const away = new Set(chosen);
    shown.forEach((box) => away.delete(box.value));
    document.querySelectorAll('#bulk input[name="chosen"]').forEach((box) => box.remove());
    document.getElementById('bulk').append(...[...away].map((id) =>
      Object.assign(document.createElement('input'), { type: 'hidden', name: 'chosen', value: id })));
    bar.querySelector('[data-chosen]').textContent =
      (chosen.size === 0 ? 'no row is chosen' : chosen.size === 1 ? '1 row is chosen' : `${chosen.size} rows are chosen`)
      + (away.size === 0 ? '' : `, ${away.size} of them not on this page`);
    bar.querySelector('[data-chooses-none]').hidden = chosen.size === 0;
  };

  const choose = (id, wanted) => {
    if (wanted) {
      chosen.add(id);
    } else {
      chosen.delete(id);
    }
    showChosen();
  };

  const chooseHere = () => {
    const box = here()?.closest('tr').querySelector('input[name="chosen"]');
    if (box) {
      choose(box.value, !box.checked);
    }
  };

  const decideMany = (wanted) => {
    if (chosen.size === 0) {
      chooseHere();
    }
    bar.open = true;
    document.getElementById('bulk:disposition').value = wanted;
    document.getElementById(wanted === 'ACCEPTED' ? 'bulk:until' : 'bulk:reason').focus();
  };

  const decideOne = (wanted) => {
    const button = document.querySelector(`#decision button[data-wanted="${wanted}"]`);
    if (button) {
      document.querySelectorAll('#decision .main').forEach((other) => other.classList.remove('main'));
      button.classList.add('main');
      document.getElementById(wanted === 'ACCEPTED' ? 'decision:until' : 'decision:reason').focus();
    }
  };

  const isTyping = (target) => target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, dialog');

  const act = (key) => {
    if (key === '?') {
      help.showModal();
    } else if (key === 'j' || key === 'k') {
      move(key === 'j' ? 1 : -1);
    } else if (key === 'x') {
      chooseHere();
    } else if (DECISIONS[key] && bar) {
      decideMany(DECISIONS[key]);
    } else if (DECISIONS[key] && document.getElementById('decision')) {
      decideOne(DECISIONS[key]);
    } else {
      return false;
    }
    return true;
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey && event.target.closest('textarea')) {
      event.target.form.querySelector('button.main')?.click();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && act(event.key)) {
      event.preventDefault();
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('button[data-opens-keys]')) {
      help.showModal();
    } else if (event.target.closest('button[data-chooses-none]')) {
      chosen.clear();
      showChosen();
      bar.querySelector('summary').focus();
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.name === 'chosen') {
      choose(event.target.value, event.target.checked);
    }
  });
  document.addEventListener('focusin', () => {
    const at = links().indexOf(here());
    last = at < 0 ? last : at;
    focused = document.activeElement.id;
  });

  // To change very many takes some seconds. Nobody shall wonder, or press again: then it would be done again.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
    } else if (form.dataset.takesLong) {
      form.dataset.sent = 'yes';
      const wait = Object.assign(document.createElement('p'), { className: 'wait' });
      wait.setAttribute('role', 'status');
      form.append(wait);
      wait.append(form.dataset.takesLong, document.createElement('progress'));
      wait.lastChild.setAttribute('aria-label', 'At work');
    }
  });
  // The browser may show the page again as it was left.
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
    form.querySelector('.wait')?.remove();
  }));

  // The table is drawn anew when it is sorted or leafed through, and when others change it: what was chosen stays chosen,
  // and what had the focus has it again, or what stands in its place.
  const table = document.getElementById('list');
  if (table) {
    let inTable = false;
    document.addEventListener('focusin', (event) => { inTable = table.contains(event.target); });
    new MutationObserver(() => {
      showChosen();
      if (inTable && document.activeElement === document.body) {
        (document.getElementById(focused) ?? links()[last] ?? links()[0])?.focus({ preventScroll: true });
      }
    }).observe(table, { childList: true, subtree: true });
  }
  // So may be what is counted beside it.
  const narrow = document.getElementById('narrow');
  const matching = document.querySelector('label[for="bulk:scope:1"]');
  if (narrow && matching) {
    new MutationObserver(() => {
      const total = document.querySelector('#narrow [data-total]').textContent;
      matching.textContent = matching.textContent.replace(/[\d,]+/, total);
    }).observe(narrow.parentElement, { childList: true, subtree: true });
  }
  boxes().filter((box) => box.checked).forEach((box) => chosen.add(box.value));
  (bar?.dataset.kept ?? '').split(' ').filter(Boolean).forEach((id) => chosen.add(id));
  showChosen();
})();
