import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it, vi } from 'vitest';

import { Button } from './button';
import { Field } from './field';
import { Input, TextArea } from './input';
import { Menu, MenuChoice, MenuItem, MenuLink } from './menu';
import { Select } from './select';
import { Switch } from './switch';
import { Tabs } from './tabs';

describe('controls', () => {
  it('bind a field to its label, hint and error', () => {
    const { rerender } = render(
      <Field label="Title" hint="As it is read" required>
        {(control) => <Input {...control} />}
      </Field>,
    );
    const input = screen.getByLabelText(/Title/);
    expect(input).toHaveAccessibleDescription('As it is read');
    expect(input).toBeRequired();
    rerender(
      <Field label="Title" error="Give a title.">
        {(control) => <TextArea {...control} />}
      </Field>,
    );
    expect(screen.getByLabelText('Title')).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent('Give a title.');
  });

  it('take no second click while busy, and keep the focus', async () => {
    const click = vi.fn();
    const { rerender } = render(<Button onClick={click}>Save</Button>);
    const button = screen.getByRole('button', { name: 'Save' });
    await userEvent.click(button);
    rerender(
      <Button busy onClick={click}>
        Save
      </Button>,
    );
    await userEvent.click(button);
    expect(click).toHaveBeenCalledOnce();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-busy', 'true');
  });

  it('choose, switch and change tabs by keyboard', async () => {
    const onSelect = vi.fn();
    const onSwitch = vi.fn();
    function Two() {
      const [tab, setTab] = useState('a');
      const tabs = ['a', 'b'].map((x) => ({ value: x, label: `Tab ${x}`, content: `View ${x}` }));
      return <Tabs label="Views" value={tab} onChange={setTab} tabs={tabs} />;
    }
    render(
      <>
        <Select
          aria-label="Pace"
          value="calm"
          onChange={(x) => void onSelect(x.target.value)}
          options={[
            { value: 'calm', label: 'Calm' },
            { value: 'fast', label: 'Fast' },
          ]}
        />
        <Switch label="Approve stills" checked={false} onChange={onSwitch} />
        <Two />
      </>,
    );
    await userEvent.selectOptions(screen.getByLabelText('Pace'), 'fast');
    expect(onSelect).toHaveBeenCalledWith('fast');
    await userEvent.click(screen.getByLabelText('Approve stills'));
    expect(onSwitch).toHaveBeenCalledWith(true);
    await userEvent.click(screen.getByRole('tab', { name: 'Tab a' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByText('View b')).toBeVisible();
  });

  it('offer a menu by keyboard', async () => {
    const remove = vi.fn();
    const choose = vi.fn();
    render(
      <MemoryRouter>
        <Menu label="More" trigger={<button type="button">More</button>}>
          <MenuLink to="/elsewhere">Open</MenuLink>
          <MenuItem onSelect={remove}>Remove</MenuItem>
          <MenuChoice
            label="Look"
            value="light"
            onChange={choose}
            options={[
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </Menu>
      </MemoryRouter>,
    );
    screen.getByRole('button', { name: 'More' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('menuitem', { name: 'Open' })).toHaveAttribute('href', '/elsewhere');
    expect(screen.getByRole('menuitemradio', { name: 'Light' })).toBeChecked();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(remove).toHaveBeenCalledOnce();
  });
});
