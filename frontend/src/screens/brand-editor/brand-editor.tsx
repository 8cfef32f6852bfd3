import { useLocation } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import { useBrand } from '@/features/brands/use-brand';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { Page } from '@/shared/ui/page';

import { Editor } from './editor';

/** A brand, or a new one: what it says of itself, its pictures, how it looks. */
export function Component() {
  const id = useParam('brand');
  const brand = useBrand(id);
  const { state } = useLocation() as { state: { stays?: boolean } | null };
  const fresh = id === 'new';
  if (!fresh && !brand.data) {
    return (
      <Page title="Brand">
        <Async query={brand} explain={toProblem}>
          {() => null}
        </Async>
      </Page>
    );
  }
  // The editor stays while the new brand gets its address: pictures are under way in it.
  return <Editor key={fresh || state?.stays ? 'new' : id} brand={fresh ? undefined : brand.data} />;
}
