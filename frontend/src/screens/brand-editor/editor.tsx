import { Plus } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { Link } from 'react-router-dom';

import type { Brand } from '@/api/types';
import { useSendPicture } from '@/features/brands/pictures';
import { createUploads } from '@/features/brands/uploads';
import { paths } from '@/shared/lib/paths';
import { useStore } from '@/shared/lib/store';
import { ButtonLink } from '@/shared/ui/button';
import { LeaveGuard } from '@/shared/ui/leave-guard';
import { Page } from '@/shared/ui/page';

import { BrandMenu } from './brand-menu';
import { ClashNote } from './clash-note';
import { EndCard } from './end-card';
import { LookSection } from './look-section';
import { PictureSection } from './picture-section';
import { SaveBar } from './save-bar';
import { useBrandForm } from './use-brand-form';
import { useSave } from './use-save';
import { VoiceSection } from './voice-section';
import { WordSection } from './word-section';

/** All of a brand on one page. Words are saved together; pictures and the logo at once. */
export function Editor({ brand }: { brand: Brand | undefined }) {
  const form = useBrandForm(brand);
  const send = useSendPicture();
  const [uploads] = useState(() => createUploads(send));
  const waiting = useStore(uploads.items);
  const { save, saving, problem } = useSave(brand, form);

  const id = brand?.id;
  useEffect(() => {
    if (id) uploads.begin(id);
  }, [id, uploads]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const fieldError = (name: string) => problem?.field(name);
  const section = { form, fieldError };
  return (
    <Page
      title={brand ? (brand.title ?? 'Brand') : 'New brand'}
      over={<Link to={paths.brands}>Brands</Link>}
      lead={brand ? undefined : 'A name is enough to begin. The more you say, the more the ads are your own.'}
      actions={
        brand && (
          <>
            <ButtonLink to={paths.newCampaign(brand.id)} icon={<Plus />}>
              New ad
            </ButtonLink>
            <BrandMenu brand={brand} />
          </>
        )
      }
    >
      <form noValidate onSubmit={submit} className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-10">
          <ClashNote form={form} />
          <WordSection {...section} />
          <PictureSection brand={brand} uploads={uploads} />
          <LookSection {...section} brand={brand} />
          <VoiceSection {...section} />
          <SaveBar fresh={!brand} form={form} saving={saving} problem={problem} />
        </div>
        <aside aria-label="How it looks">
          <EndCard form={form.form} brand={brand} />
        </aside>
      </form>
      <LeaveGuard unsaved={form.dirty || waiting.some((x) => x.state !== 'failed')}>
        {form.dirty
          ? 'What you changed about this brand is not saved yet.'
          : 'Pictures are still on their way. Those that have not arrived are lost.'}
      </LeaveGuard>
    </Page>
  );
}
