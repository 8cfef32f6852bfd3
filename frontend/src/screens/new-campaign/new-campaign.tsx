import { ArrowRight, Plus } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router-dom';

import { toProblem } from '@/api/problem';
import { useBrands } from '@/features/brands/use-brands';
import { useCreateCampaign } from '@/features/briefs/create-campaign';
import { paths } from '@/shared/lib/paths';
import { Async } from '@/shared/ui/async';
import { Button, ButtonLink } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Page } from '@/shared/ui/page';

import { BrandChoice } from './brand-choice';

/** Begins an ad: for which brand. The draft that it makes is where one goes on. */
export function Component() {
  const brands = useBrands();
  const create = useCreateCampaign();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const chosen = brands.data?.find((x) => x.id === query.get('brand')) ?? brands.data?.[0];

  const begin = () => {
    if (!chosen) return;
    create.mutate(chosen.id, {
      onSuccess: ({ id }) => void navigate(paths.brief(id), { replace: true }),
    });
  };
  return (
    <Page title="New ad" lead="Which brand is it for?" narrow>
      <Async
        query={brands}
        explain={toProblem}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState
            title="There is no brand yet"
            action={
              <ButtonLink look="primary" to={paths.newBrand}>
                Make a brand
              </ButtonLink>
            }
          >
            An ad takes its pictures, colours and words from a brand.
          </EmptyState>
        }
      >
        {(items) => (
          <form
            className="grid gap-6"
            onSubmit={(event) => {
              event.preventDefault();
              begin();
            }}
          >
            <BrandChoice
              brands={items}
              chosen={chosen?.id}
              onChoose={(id) => setQuery({ brand: id }, { replace: true })}
            />
            {brands.hasNextPage && (
              <Button
                busy={brands.isFetchingNextPage}
                onClick={() => void brands.fetchNextPage()}
                className="justify-self-start"
              >
                Show more brands
              </Button>
            )}
            {create.error && <ErrorState error={toProblem(create.error)} />}
            <div className="flex flex-wrap items-center gap-2">
              <Button type="submit" look="primary" icon={<ArrowRight />} busy={create.isPending}>
                Begin the brief
              </Button>
              <ButtonLink look="quiet" to={paths.newBrand} icon={<Plus />}>
                New brand
              </ButtonLink>
              <p className="basis-full text-xs text-ink-3">
                This makes a draft. Nothing is made or paid yet.
              </p>
            </div>
          </form>
        )}
      </Async>
    </Page>
  );
}
