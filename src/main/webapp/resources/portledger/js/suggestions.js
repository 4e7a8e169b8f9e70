/*
 * Suggestions below a search box, while one types: a combobox as the ARIA Authoring Practices describe it.
 * The form is searched with as it is; arrow keys go through the suggestions, Enter takes one, Escape closes the list.
 */
(() => {
  'use strict';

  const PAUSE = 120; // milliseconds without a key before asking
  const language = document.documentElement.lang;

  const enhance = (form, number) => {
    const input = form.querySelector('input[name=q]');
    const list = document.createElement('ul');
    list.id = `suggestions-${number}`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.dataset.suggestionsLabel);
    list.hidden = true;
    form.append(list);
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false',
    })) {
      input.setAttribute(name, value);
    }

    let suggestions = [];
    let chosen = -1;
    let timer;
    let asked = 0;

    const show = () => {
      list.hidden = suggestions.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
      [...list.children].forEach((option, i) => {
        option.setAttribute('aria-selected', String(i === chosen));
        if (i === chosen) {
          input.setAttribute('aria-activedescendant', option.id);
          option.scrollIntoView({ block: 'nearest' });
        }
      });
    };

    const close = () => {
      clearTimeout(timer);
      asked++; // what is still on its way comes too late
      suggestions = [];
      chosen = -1;
      list.replaceChildren();
      show();
    };

    const take = (suggestion) => {
      input.value = suggestion.query;
      input.setSelectionRange(suggestion.at ?? input.value.length, suggestion.at ?? input.value.length);
      close();
      input.focus();
      if (suggestion.finished) {
        form.requestSubmit();
      } else {
        ask();
      }
    };

    const option = (suggestion, i) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${i}`;
      item.setAttribute('role', 'option');
      const query = document.createElement('code');
      query.textContent = suggestion.query;
      const words = document.createElement('span');
      words.className = 'soft';
      words.textContent = suggestion.words;
      item.append(query, ' ', words);
      item.addEventListener('pointerdown', (event) => event.preventDefault()); // or the box loses the focus, and the list closes
      item.addEventListener('click', () => take(suggestion));
      return item;
    };

    const ask = async () => {
      const mine = ++asked;
      try {
        const caret = 'caret' in form.dataset ? `&at=${input.selectionStart}` : ''; // where the word to complete is
        const address = `${form.dataset.suggestions}?q=${encodeURIComponent(input.value)}${caret}`;
        const response = await fetch(address, { headers: { 'Accept-Language': language } });
        const found = response.ok ? await response.json() : [];
        if (mine === asked) {
          suggestions = found;
          chosen = -1;
          list.replaceChildren(...found.map(option));
          show();
        }
      } catch {
        // without the server there are no suggestions, and the form still says so when it is sent
      }
    };

    const move = (step) => {
      const places = suggestions.length + 1; // the box itself is one of them
      chosen = (chosen + 1 + step + places) % places - 1;
      show();
    };

    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' && list.hidden && input.value) {
        ask();
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Enter' && chosen >= 0) {
        take(suggestions[chosen]);
      } else if (event.key === 'Escape' && !list.hidden) {
        close();
      } else {
        return;
      }
      event.preventDefault();
    });
  };

  document.querySelectorAll('form[data-suggestions]').forEach(enhance);
})();
