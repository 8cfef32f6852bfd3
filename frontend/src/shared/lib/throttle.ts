/** A function that runs at once and then at most every `ms`, the last time included. */
export function throttle(run: () => void, ms: number): { call: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      run();
      rest();
    }, ms);
  };
  return {
    call: () => {
      if (timer !== undefined) {
        again = true;
        return;
      }
      run();
      rest();
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
      again = false;
    },
  };
}
