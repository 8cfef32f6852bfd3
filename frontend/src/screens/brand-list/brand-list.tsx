import { Plus } from 'lucide-react';

import { toProblem } from '@/api/problem';
import { useBrands } from '@/features/brands/use-brands';
import { paths } from '@/shared/lib/paths';
import { useRemoved } from '@/shared/lib/removal';
import { Async } from '@/shared/ui/async';
import { Button, ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Page } from '@/shared/ui/page';
import { Skeleton } from '@/shared/ui/skeleton';

import { BrandCard } from './brand-card';

const grid = 'grid gap-4 [grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))]';

/** Your brands as cards. */
export function Component() {
  const brands = useBrands();
  const removed = useRemoved();
  const make = (
    <ButtonLink look="primary" to={paths.newBrand} icon={<Plus />}>
      New brand
    </ButtonLink>
  );
  return (
    <Page
      title="Brands"
      lead="Who your ads are for, and what they look like."
      actions={brands.data?.length ? make : null}
    >
      <Async
        query={brands}
        explain={toProblem}
        loading={<Loading />}
        isEmpty={(items) => items.every((x) => removed.has(x.id))}
        empty={
          <EmptyState title="Begin with a brand" action={make}>
            Give it a name, two or more product pictures and its colours. Every ad you make afterwards takes
            them from here.
          </EmptyState>
        }
      >
        {(items) => (
          <ul className={grid}>
            {items
              .filter((x) => !removed.has(x.id))
              .map((brand) => (
                <li key={brand.id}>
                  <BrandCard brand={brand} />
                </li>
              ))}
          </ul>
        )}
      </Async>
      {brands.hasNextPage && (
        <div className="mt-6 text-center">
          <Button busy={brands.isFetchingNextPage} onClick={() => void brands.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </Page>
  );
}

function Loading() {
  return (
    <div className={grid}>
      {[1, 2, 3].map((x) => (
        <Skeleton key={x} className="aspect-[4/3]" />
      ))}
    </div>
  );
}
