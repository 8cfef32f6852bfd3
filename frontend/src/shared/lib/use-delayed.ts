import { useEffect, useState } from 'react';

/** True once `value` has been true for a while: what is over sooner needs no sign that it happens. */
export function useDelayed(value: boolean, milliseconds = 180): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [value, milliseconds]);
  return value && late;
}
