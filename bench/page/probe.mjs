/**
 * Put into a page before its own scripts, ours or the bare one: tells when what is on the screen changed. A frame is
 * painted when the first message that was sent from its animation callback arrives, since the page's style, layout and
 * paint come between the two. Rows are whatever carries data-row.
 */
export function installProbe() {
  const probe = { firstRow: null, steps: [], frames: [] };
  window.benchProbe = probe;

  const whenPainted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        then(performance.now());
      };
      port2.postMessage(null);
    });

  const arrival = new MutationObserver(() => {
    if (!document.querySelector('[data-row]')) return;
    arrival.disconnect();
    whenPainted((at) => {
      probe.firstRow = at;
    });
  });
  arrival.observe(document, { childList: true, subtree: true });

  /** From now on notes for each step of a slider how long it took until other rows were painted, in milliseconds. */
  probe.watchSteps = () => {
    let began = null;
    let told = () => {};
    addEventListener('input', () => (began = performance.now()), true);
    const rows = document.querySelector('[data-row]').parentElement;
    const changed = new MutationObserver(() => {
      if (began === null) return;
      const from = began;
      began = null;
      whenPainted((at) => {
        probe.steps.push({ from, took: at - from });
        told();
      });
    });
    changed.observe(rows, { attributes: true, characterData: true, childList: true, subtree: true });
    probe.nextStep = () => new Promise((done) => (told = done));
  };

  /** Notes the time of every frame until it is stopped. */
  probe.watchFrames = () => {
    let on = true;
    const note = (at) => {
      probe.frames.push(at);
      if (on) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    return () => (on = false);
  };
}
