/** Where no frame comes (the page is in the background), it is called back after so many milliseconds. */
const latest = 100;

/** Calls back once the frame that is being made is on the screen. @returns how to call it off */
export function afterFrame(then: () => void): () => void {
  let timer = setTimeout(then, latest);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(then, 0);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
