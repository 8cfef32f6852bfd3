import { useSearchParams } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import { useBrands } from '@/features/brands/use-brands';
import { paths } from '@/shared/lib/paths';
import { Async } from '@/shared/ui/async';
import { ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Page } from '@/shared/ui/page';

/** Begins an ad: for which brand. */
export function Component() {
  const brands = useBrands();
  const [query] = useSearchParams();
  return (
    <Page title="New ad" lead="Which brand is it for?">
      <Async
        query={brands}
        explain={toProblem}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState
            title="There is no brand yet"
            action={<ButtonLink to={paths.newBrand}>Make a brand</ButtonLink>}
          >
            An ad takes its pictures, colours and words from a brand.
          </EmptyState>
        }
      >
        {(items) => (
          <ul className="grid gap-2">
            {items.map((x) => (
              <li key={x.id}>
                <ButtonLink
                  to={paths.newCampaign(x.id)}
                  aria-current={query.get('brand') === x.id || undefined}
                  className="w-full !justify-start"
                >
                  {x.title}
                </ButtonLink>
              </li>
            ))}
          </ul>
        )}
      </Async>
    </Page>
  );
}
