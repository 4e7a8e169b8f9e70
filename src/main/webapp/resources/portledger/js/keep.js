/*
 * Parts of the page are drawn anew while somebody reads it. What was opened there stays open, and the focus stays where
 * it was, by their ids, or for links by where they lead; by whichever way the news came.
 */
(() => {
  'use strict';

  const opened = new Set();
  let focused = null;

  // "toggle" does not rise, but it can be caught on its way down.
  document.addEventListener('toggle', (event) => {
    const details = event.target;
    if (details.id && details.isConnected) {
      opened[details.open ? 'add' : 'delete'](details.id);
    }
  }, true);
  document.addEventListener('focusin', (event) => { focused = event.target; });

  const again = (element) => element.id
    ? document.getElementById(element.id)
    : [...document.links].find((link) => element.href && link.href === element.href);

  const restore = () => {
    for (const id of opened) {
      const details = document.getElementById(id);
      if (details && !details.open) {
        details.open = true;
      }
    }
    if (focused && !focused.isConnected && document.activeElement === document.body) {
      again(focused)?.focus({ preventScroll: true });
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(restore).observe(document.getElementById('content'), { childList: true, subtree: true });
  });
})();
