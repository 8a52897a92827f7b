import { expect, test } from 'vitest';
import { ecosystemCommand } from './ecosystem-command.ts';
import type { Ecosystem } from './ecosystem.ts';

type Case = [Ecosystem, string, string, string, boolean | null, string];

test.each<Case>([
  ['npm', 'lodash', '4.17.15', '4.17.21', true, 'npm install lodash@4.17.21'],
  [
    'npm',
    '@angular/core',
    '7.2.14',
    '11.0.5, 11.1.0-next.3',
    true,
    "npm install '@angular/core@11.0.5'",
  ],
  [
    'npm',
    'lodash.template',
    '4.4.0',
    '4.5.0',
    false,
    "npm pkg set 'overrides[lodash.template]=4.5.0' && npm install",
  ],
  ['pip', 'Jinja2', '2.10', '2.10.1', null, 'python3 -m pip install Jinja2==2.10.1'],
  [
    'maven',
    'org.apache.logging.log4j:log4j-core',
    '2.14.0',
    '2.15.0',
    null,
    'mvn versions:use-dep-version -Dincludes=org.apache.logging.log4j:log4j-core -DdepVersion=2.15.0 -DforceVersion=true',
  ],
  [
    'go',
    'golang.org/x/net',
    'v0.0.0-20201224',
    '0.7.0',
    null,
    'go get golang.org/x/net@v0.7.0 && go mod tidy',
  ],
  ['go', 'stdlib', '1.20.1', '1.20.5', null, 'go get toolchain@go1.20.5'],
  [
    'composer',
    'guzzlehttp/psr7',
    '1.8.3',
    '1.8.4',
    true,
    "composer require 'guzzlehttp/psr7:^1.8.4' --update-with-dependencies",
  ],
  [
    'composer',
    'guzzlehttp/psr7',
    '1.8.3',
    '1.8.4',
    false,
    'composer update guzzlehttp/psr7 --with-dependencies',
  ],
  ['rubygems', 'rack', '1.6.13', '~> 2.1.3, >= 2.2.0', null, 'bundle update rack --conservative'],
  [
    'nuget',
    'Newtonsoft.Json',
    '12.0.3',
    '13.0.1',
    null,
    'dotnet add package Newtonsoft.Json --version 13.0.1',
  ],
  [
    'cargo',
    'ammonia',
    '1.9.0',
    '>= 3.1.0, >= 2.1.3, < 3.0.0',
    null,
    'cargo update --package ammonia --precise 2.1.3',
  ],
])('%s %s %s, fixed in %j, direct %s', (ecosystem, name, installed, fixed, direct, text) => {
  expect(ecosystemCommand({ ecosystem, name, installed, fixed, direct })).toEqual({
    ok: true,
    text,
  });
});

test.each<[Ecosystem, string, string | null, string]>([
  ['npm', 'left-pad', null, 'no-fixed-version'],
  ['npm', 'left-pad', '', 'no-fixed-version'],
  ['npm', 'left-pad', 'fix_1, fix_2', 'malformed-version'],
  ['npm', 'left-pad', '0.0.1', 'malformed-version'],
  ['npm', '', '2.0.0', 'empty-name'],
  ['npm', '-g', '2.0.0', 'leading-dash'],
  ['npm', 'a b', '2.0.0', 'forbidden-character'],
  ['npm', '../evil', '2.0.0', 'forbidden-character'],
  ['npm', 'git+https://example.com/x', '2.0.0', 'forbidden-character'],
  ['pip', 'x @ https://example.com/x.whl', '2.0.0', 'forbidden-character'],
  ['pip', 'x\n', '2.0.0', 'control-character'],
  ['maven', 'tomcat', '9.0.0', 'no-group'],
  ['maven', 'a:b:c', '9.0.0', 'forbidden-character'],
  ['go', 'golang.org/x/../net', '0.7.0', 'forbidden-character'],
  ['go', 'net', '0.7.0', 'forbidden-character'],
  ['composer', 'psr7', '1.8.4', 'forbidden-character'],
  ['cargo', 'a'.repeat(257), '1.8.4', 'too-long'],
])('%s %j, fixed in %j: %s', (ecosystem, name, fixed, reason) => {
  const result = ecosystemCommand({ ecosystem, name, installed: '1.0.0', fixed, direct: null });
  expect(result).toMatchObject({ ok: false, blockers: [{ reason, package: name }] });
});
