import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

import { cx } from '@/shared/lib/cx';

const item =
  'flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 text-sm outline-none pointer-coarse:min-h-11 ' +
  'data-[highlighted]:bg-hover data-[disabled]:opacity-55 [&_svg]:size-4 [&_svg]:text-ink-3';

type MenuProps = { trigger: ReactNode; label: string; align?: 'start' | 'end'; children: ReactNode };

/** What else can be done with something. `trigger` is the button that opens it. */
export function Menu({ trigger, label, align = 'end', children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 animate-fade rounded border border-line bg-raised p-1 shadow-lift"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type MenuItemProps = {
  onSelect: () => void;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  children: ReactNode;
};

export function MenuItem({ onSelect, icon, danger, disabled, children }: MenuItemProps) {
  return (
    <Radix.Item
      onSelect={onSelect}
      disabled={disabled}
      className={cx(item, danger && 'text-danger [&_svg]:text-danger')}
    >
      {icon}
      {children}
    </Radix.Item>
  );
}

/** An entry that goes somewhere. */
export function MenuLink({ to, icon, children }: { to: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Radix.Item asChild className={item}>
      <Link to={to}>
        {icon}
        {children}
      </Link>
    </Radix.Item>
  );
}

type MenuChoiceProps<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
};

/** One of several, with a tick. */
export function MenuChoice<T extends string>({ label, value, onChange, options }: MenuChoiceProps<T>) {
  return (
    <Radix.RadioGroup aria-label={label} value={value} onValueChange={(x) => onChange(x as T)}>
      <Radix.Label className="label-caps px-2.5 pt-1.5 pb-1">{label}</Radix.Label>
      {options.map((x) => (
        <Radix.RadioItem key={x.value} value={x.value} className={item}>
          {x.icon}
          <span className="grow">{x.label}</span>
          <Radix.ItemIndicator>
            <Check className="!text-accent-text" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export const MenuRule = () => <Radix.Separator className="my-1 h-px bg-line" />;
