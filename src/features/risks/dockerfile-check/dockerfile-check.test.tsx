import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { NOW } from '#mock-api/testing/now.ts';
import { renderApp } from '#testing/render-app.tsx';
import { DOCKERFILE_CHECK_PATH } from '#urls/dockerfile-check.ts';
import { scanSettingsUrl } from '#urls/scan-settings.ts';

let server: MockServer;
afterEach(() => server?.close());

const TEXT =
  'FROM node:22\nMAINTAINER Ada\nENV DB_PASSWORD=hunter2 PORT=80\nRUN apt update\nCMD ["a"]\n';

async function open() {
  server = startMockServer({ now: () => NOW });
  renderApp(DOCKERFILE_CHECK_PATH);
  const user = userEvent.setup();
  return { user, input: await screen.findByRole('textbox', { name: 'Text of a Dockerfile' }) };
}

async function check(text: string) {
  const { user, input } = await open();
  await user.click(input);
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Check text' }));
  return user;
}

/** Findings of a file as `name, line`, in the order of the list. */
function findings(name = 'Dockerfile') {
  const list = screen.queryByRole('list', { name: `Findings in ${name}` });
  if (!list) return [];
  return within(list)
    .getAllByRole('listitem')
    .map(
      (row) =>
        `${row.querySelector('p')!.textContent}, ${within(row).getByText(/^Lines? /).textContent}`,
    );
}

const textOf = (name: string) =>
  [...screen.getByRole('region', { name }).querySelectorAll('code')].map(
    (line) => line.textContent,
  );

test('the settings of these checks lead here', async () => {
  server = startMockServer({ now: () => NOW });
  renderApp(scanSettingsUrl('build-instructions'));
  expect(await screen.findByRole('link', { name: 'Check a Dockerfile' })).toHaveAttribute(
    'href',
    DOCKERFILE_CHECK_PATH,
  );
});

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

test('pasted text is checked, the most urgent finding first', async () => {
  await check(TEXT);
  expect(findings()).toEqual([
    'Secret in ENV, Line 3',
    'No USER is set, Line 1',
    'MAINTAINER is used, Line 2',
    'RUN uses apt, Line 4',
  ]);
  expect(screen.getByText('4 findings')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Text of a Dockerfile' })).toHaveValue('');
});

test('an edit changes the text, shows the difference, keeps the focus, and can be undone', async () => {
  const user = await check(TEXT);
  await user.click(screen.getByRole('button', { name: 'Use a label' }));
  expect(textOf('Text of Dockerfile')[1]).toBe('LABEL org.opencontainers.image.authors="Ada"');
  expect(screen.getByText('3 findings after 1 change')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Dockerfile' })).toHaveFocus();
  const diff = screen.getByRole('region', { name: 'Diff of Dockerfile' });
  expect(diff).toHaveTextContent('--- a/Dockerfile +++ b/Dockerfile');
  expect(diff).toHaveTextContent('-MAINTAINER Ada +LABEL org.opencontainers.image.authors="Ada"');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(textOf('Text of Dockerfile')[1]).toBe('MAINTAINER Ada');
  expect(screen.queryByRole('region', { name: 'Diff of Dockerfile' })).toBeNull();
});

test('all edits leave nothing, and the diff is copied to the letter', async () => {
  const user = await check(TEXT);
  await user.click(screen.getByRole('button', { name: 'Apply all edits' }));
  expect(findings()).toEqual([]);
  expect(screen.getAllByText('No findings')[0]).toBeVisible();
  expect(screen.getByText(/^The diff names the secret/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Copy diff' }));
  expect(await navigator.clipboard.readText()).toBe(
    [
      '--- a/Dockerfile',
      '+++ b/Dockerfile',
      '@@ -1,5 +1,7 @@',
      ' FROM node:22',
      '-MAINTAINER Ada',
      '-ENV DB_PASSWORD=hunter2 PORT=80',
      '-RUN apt update',
      '+LABEL org.opencontainers.image.authors="Ada"',
      '+# Pass DB_PASSWORD when the container starts, or to a RUN with --mount=type=secret.',
      '+ENV PORT=80',
      '+RUN apt-get update',
      '+USER 10001',
      ' CMD ["a"]',
      '',
    ].join('\n'),
  );
});

test('a line of the list leads to the line of the text', async () => {
  const user = await check(TEXT);
  await user.click(screen.getByRole('button', { name: 'Line 3' }));
  expect(document.activeElement).toHaveTextContent('ENV DB_PASSWORD=hunter2 PORT=80');
});

test('several files at once, each with its own findings; what cannot be checked says why', async () => {
  await open();
  const chooser = screen.getByLabelText('Dockerfiles from this computer');
  fireEvent.change(chooser, {
    target: {
      files: [
        file('api.Dockerfile', 'FROM a\nUSER root\n'),
        file('web.Dockerfile', 'FROM a\nUSER app\nADD a b\n'),
        file('empty', ' \n'),
        file('image.tar', new Uint8Array([70, 0, 255, 1])),
        file('layer.bin', new Uint8Array(10_000_000).fill(255)),
        file('notes.md', 'Run apt\n'),
      ],
    },
  });
  await waitFor(() => expect(findings('api.Dockerfile')).toEqual(['Runs as root, Line 2']));
  expect(findings('web.Dockerfile')).toEqual(['ADD is used, Line 3']);
  const note = screen.getByRole('alert');
  expect(note).toHaveTextContent('4 texts could not be checked');
  expect(note).toHaveTextContent('empty is empty.');
  expect(note).toHaveTextContent('image.tar is not text.');
  expect(note).toHaveTextContent('layer.bin has 10 MB, and a Dockerfile of more than 200 kB');
  expect(note).toHaveTextContent('notes.md has no FROM');
});

test('dropped files are checked', async () => {
  await open();
  const dataTransfer = {
    types: ['Files'],
    files: [file('Dockerfile', 'FROM a\nUSER b\nRUN apt x\n')],
  };
  fireEvent.drop(screen.getByRole('region', { name: 'Dockerfiles to check' }), { dataTransfer });
  await waitFor(() => expect(findings()).toEqual(['RUN uses apt, Line 3']));
});

test('text that cannot be checked stays in the field, and Ctrl Enter checks', async () => {
  const { user, input } = await open();
  await user.click(input);
  await user.paste('USER root');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('alert')).toHaveTextContent('The text has no FROM');
  expect(input).toHaveValue('USER root');
});

test('a look at another view loses nothing, and hostile text is text', async () => {
  const user = await check('FROM <img src=x onerror=alert(1)>\nUSER a\n');
  await user.click(screen.getByRole('textbox', { name: 'Text of a Dockerfile' }));
  await user.paste('FROM half');
  await user.click(screen.getByRole('link', { name: /^Images/ }));
  await screen.findByRole('heading', { name: 'Images' });
  act(() => history.back());
  expect(await screen.findByRole('textbox', { name: 'Text of a Dockerfile' })).toHaveValue(
    'FROM half',
  );
  expect(textOf('Text of Dockerfile')[0]).toBe('FROM <img src=x onerror=alert(1)>');
  await user.click(screen.getByRole('button', { name: 'Close Dockerfile' }));
  expect(screen.queryByRole('region', { name: 'Text of Dockerfile' })).toBeNull();
});
