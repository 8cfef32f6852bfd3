import { toProblem } from '@/api/problem';
import { useBrand } from '@/features/brands/use-brand';
import { useParam } from '@/shared/lib/use-param';
import { Async } from '@/shared/ui/async';
import { Page } from '@/shared/ui/page';

/** One brand. */
export function Component() {
  const brand = useBrand(useParam('brand'));
  return (
    <Page title={brand.data?.title ?? 'Brand'} lead={brand.data?.tagline}>
      <Async query={brand} explain={toProblem}>
        {(data) => <p className="max-w-prose">{data.description}</p>}
      </Async>
    </Page>
  );
}
