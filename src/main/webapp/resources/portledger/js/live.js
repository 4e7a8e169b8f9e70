/*
 * The page is told what others change while it is open, at most once a second, and looks at that again. What to look at is
 * for its commands to say: lookAtFindings, lookAtImports, lookAtRemarks, as far as it has them.
 * Where no WebSocket can be had, as behind some proxies, the page looks by itself now and then.
 */
(() => {
  'use strict';

  const COMMANDS = { FINDINGS: 'lookAtFindings', IMPORTS: 'lookAtImports', REMARKS: 'lookAtRemarks' };
  const FIRST_PAUSE = 1000; // milliseconds before trying again; twice as many each time
  const LONGEST_PAUSE = 60000;
  const ATTEMPTS = 3; // before it is given up where none was ever answered
  const POLL = 3000;
  const POLICY = 1008; // signed out, or not of the team any more
  const OPEN_FOR_LONG = 1000;
  const ATTENTION = 3600000; // as long as the server tells a page whose visitor does nothing

  const marker = document.querySelector('[data-live]');
  if (!marker) {
    return;
  }
  const address = new URL(marker.dataset.live, location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

  let reachable = false;
  let failures = 0;
  let attended = Date.now();
  const wanted = new Set();
  let looking = false;

  const lookAtNext = () => {
    const [topic] = wanted;
    wanted.delete(topic);
    const command = window[COMMANDS[topic]];
    looking = topic !== undefined;
    if (command) {
      command().always(lookAtNext);
    } else if (looking) {
      lookAtNext();
    }
  };

  const lookAt = (topics) => {
    topics.forEach((topic) => wanted.add(topic));
    if (!looking) {
      lookAtNext();
    }
  };

  const poll = () => setInterval(() => {
    if (!document.hidden && Date.now() - attended < ATTENTION) {
      lookAt(Object.keys(COMMANDS));
    }
  }, POLL);

  /** Somebody is there again. */
  const onAttention = (what) => {
    const once = () => {
      removeEventListener('pointerdown', once);
      removeEventListener('keydown', once);
      what();
    };
    addEventListener('pointerdown', once);
    addEventListener('keydown', once);
  };

  const connect = (again) => {
    const socket = new WebSocket(address);
    socket.onopen = () => {
      reachable = true;
      failures = 0;
      // At what may have been missed: a small import ends before the page that began it can be told anything.
      lookAt(again ? Object.keys(COMMANDS) : ['IMPORTS']);
    };
    socket.onmessage = (event) => lookAt(JSON.parse(event.data).changed);
    socket.onclose = ({ code }) => {
      if (code === POLICY) {
        return;
      }
      if (code === OPEN_FOR_LONG) {
        onAttention(() => connect(true));
      } else if (reachable || failures < ATTEMPTS) {
        setTimeout(() => connect(true), Math.min(FIRST_PAUSE * 2 ** failures++, LONGEST_PAUSE));
      } else {
        poll();
      }
    };
  };

  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, () => { attended = Date.now(); });
  }
  connect(false);
})();
