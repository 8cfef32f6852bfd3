import { toProblem } from '@/api/problem';
import { useBrand } from '@/features/brands/use-brand';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { Page } from '@/shared/ui/page';

/** One brand. */
export function Component() {
  const brand = useBrand(useParam('brand'));
  return (
    <Async query={brand} explain={toProblem}>
      {(data) => (
        <Page title={data.title} lead={data.description}>
          <p>{data.tagline}</p>
        </Page>
      )}
    </Async>
  );
}
