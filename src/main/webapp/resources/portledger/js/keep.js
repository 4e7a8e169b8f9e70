/*
 * Parts of the page are drawn anew while somebody reads it. What was opened there stays open, and the focus stays where
 * it was, by their ids; by whichever way the news came.
 */
(() => {
  'use strict';

  const opened = new Set();
  let focused = '';

  // "toggle" does not rise, but it can be caught on its way down.
  document.addEventListener('toggle', (event) => {
    const details = event.target;
    if (details.id && details.isConnected) {
      opened[details.open ? 'add' : 'delete'](details.id);
    }
  }, true);
  document.addEventListener('focusin', (event) => { focused = event.target.id; });

  const restore = () => {
    for (const id of opened) {
      const details = document.getElementById(id);
      if (details && !details.open) {
        details.open = true;
      }
    }
    if (focused && document.activeElement === document.body) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(restore).observe(document.getElementById('content'), { childList: true, subtree: true });
  });
})();
