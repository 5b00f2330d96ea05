import type { Element } from 'hast';
import { h } from 'hastscript';
import { prose, section } from '../../report/html/html-nodes.ts';
import { escapeDeceptive, inertLine } from '../../report/inert.ts';
import type { FormField } from './fields.ts';
import type { Listed } from './listed.ts';

/** The form that customers fill in. It can be tried out, but does not send anything. */
export function formSection({ fields }: Listed, id: string): Element {
  const nodes =
    fields === null
      ? [h('p', [h('em', 'The manifest cannot be read.')])]
      : fields.length === 0
        ? [h('p', 'There is nothing to fill in.')]
        : fields.map((field, index) => fieldNode(field, `${id}-${index + 1}`));
  return section(id, h('h2', 'Configuration'), h('div', { className: 'form' }, nodes));
}

function fieldNode({ store, label, description, value, options }: FormField, id: string): Element {
  const isSecret = store === 'secrets';
  const described = { id, ...(description === null ? {} : { ariaDescribedBy: `${id}-description` }) };
  const text = escapeDeceptive(value);
  const control =
    options === null
      ? h('input', {
          ...described,
          type: isSecret ? 'password' : 'text',
          value: text,
          autoComplete: isSecret ? 'new-password' : 'off',
          spellCheck: false,
        })
      : h('select', described, [
          ...(options.some((option) => option.value === value) ? [] : [h('option', { value: '' }, 'Select…')]),
          ...options.map((option) =>
            h(
              'option',
              { value: escapeDeceptive(option.value), selected: option.value === value },
              inertLine(option.label, 200),
            ),
          ),
        ]);
  return h('div', { className: 'field' }, [
    h('p', [
      h('label', { htmlFor: id }, label === null || label.trim() === '' ? 'Label not given' : inertLine(label, 200)),
      ...(isSecret ? [' ', h('span', { className: 'secret' }, 'Secret')] : []),
    ]),
    control,
    ...(description === null
      ? [h('p', { className: 'quiet' }, [h('em', 'Description not given')])]
      : [h('p', { className: 'quiet', id: `${id}-description` }, prose(description))]),
  ]);
}
