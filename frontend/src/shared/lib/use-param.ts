import { useParams } from 'react-router-dom';

/** A part of the address that the route has for sure. */
export function useParam(name: 'brand' | 'campaign'): string {
  const value = useParams()[name];
  if (!value) throw new Error(`the route has no :${name}`);
  return value;
}
