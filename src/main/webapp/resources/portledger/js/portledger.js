/*
 * What a page gains where scripts run; each page reads and works without.
 * Loaded in <head> and not deferred, so that the chosen theme is there before the first paint.
 */
(() => {
  'use strict';

  const THEMES = ['system', 'light', 'dark'];
  const KEY = 'portledger.theme';
  const root = document.documentElement;

  // Storage may be forbidden; then the choice holds for this page.
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const remember = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // nothing is lost but the memory of it
    }
  };

  let theme = THEMES.includes(remembered()) ? remembered() : 'system';
  const apply = () => {
    if (theme === 'system') {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
  };
  apply();

  const showTheme = (button) => {
    for (const part of button.querySelectorAll('[data-for]')) {
      part.toggleAttribute('hidden', part.dataset.for !== theme);
    }
  };

  const copy = async (button) => {
    const said = button.querySelector('[data-said]');
    const before = said.textContent;
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      said.textContent = button.dataset.copied;
    } catch {
      // Without a secure connection browsers refuse; then the text is marked, ready for the keyboard.
      getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
      said.textContent = button.dataset.marked;
    }
    setTimeout(() => { said.textContent = before; }, 2000);
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button?.dataset.copy) {
      copy(button);
    } else if (button?.hasAttribute('data-theme-switch')) {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
      remember(theme);
      apply();
      showTheme(button);
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      showTheme(button);
    }
    for (const button of document.querySelectorAll('button[data-needs-script]')) {
      button.hidden = false;
    }
  });
})();
