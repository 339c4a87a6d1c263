declare global {
  interface Window {
    /** Milliseconds since navigation began, when the form is painted and takes keys. */
    interactiveAt?: number;
    /** When all of it has been judged once: only ours does that before anything is typed. */
    judgedAt?: number;
    /** From each key to the paint that shows it, in milliseconds. */
    keyToPaint: number[];
  }
}

window.keyToPaint = [];

/** Calls back after the next frame is painted. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(null);
  });
}

window.addEventListener("keydown", (event) => afterPaint(() => window.keyToPaint.push(performance.now() - event.timeStamp)), { capture: true });

/** To be called once the whole form has been judged. */
export function markJudged(): void {
  window.judgedAt ??= performance.now();
}

/** To be called in the layout effect that mounts the form: a passive one comes before or after the first frame, by what else the page does. */
export function markInteractive(): void {
  afterPaint(() => {
    if (window.interactiveAt !== undefined) return;
    window.interactiveAt = performance.now();
    // Heard by whoever measures: asking the page before would put a script of theirs on its main thread.
    console.info("interactive");
  });
}
