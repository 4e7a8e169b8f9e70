/*
 * The box for a command's output, where scripts run: the answer appears below it, and the page stays. What the server
 * refuses, and every paste without scripts, goes the form's own way to a page of its own.
 */
(() => {
  'use strict';

  const answerTo = async (form) => {
    const page = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!page.ok) {
      return null;
    }
    return new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[data-answer]');
  };

  const show = (form, answer) => {
    form.parentElement.querySelector('[data-answer]')?.remove();
    const heading = document.createElement('h3');
    heading.append(...answer.querySelector('h1').childNodes); // the page has its first heading
    answer.querySelector('h1').replaceWith(heading);
    answer.setAttribute('role', 'status');
    form.after(answer);
    answer.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('submit', async (event) => {
    const form = event.target.closest('form.paste');
    if (!form) {
      return;
    }
    event.preventDefault();
    const answer = await answerTo(form).catch(() => null);
    if (answer) {
      show(form, answer);
    } else {
      form.submit();
    }
  });
})();
