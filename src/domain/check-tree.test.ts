import { expect, test } from 'vitest';
import { findNodes, leafKeys, ticksOf, withTicks, type CheckNode } from './check-tree.ts';

const FRUIT: CheckNode = {
  key: 'fruit',
  label: 'Fruit',
  children: [
    { key: 'apple', label: 'Apple' },
    { key: 'pear', label: 'Pear' },
  ],
};
const TREE: CheckNode[] = [FRUIT, { key: 'bread', label: 'Bread' }];

test('the leaves are what can be selected', () => {
  expect(leafKeys(TREE)).toEqual(['apple', 'pear', 'bread']);
});

test.each([
  [[], 'none'],
  [['bread'], 'none'],
  [['pear'], 'some'],
  [['pear', 'apple'], 'all'],
] as const)('with %j fruit is ticked: %s', (selected, ticks) => {
  expect(ticksOf(FRUIT, new Set(selected))).toBe(ticks);
});

test('a group ticks all under it and leaves the others', () => {
  expect(withTicks(TREE, ['bread'], FRUIT, true)).toEqual(['apple', 'pear', 'bread']);
  expect(withTicks(TREE, ['pear', 'bread'], FRUIT, false)).toEqual(['bread']);
  expect(withTicks(TREE, ['gone', 'pear'], TREE[1]!, true)).toEqual(['pear', 'bread']);
});

test('a search keeps the groups on the way, and all of a group that it names', () => {
  expect(findNodes(TREE, 'PEA')).toEqual([{ ...FRUIT, children: [FRUIT.children![1]] }]);
  expect(findNodes(TREE, 'fru')).toEqual([FRUIT]);
  expect(findNodes(TREE, ' ')).toEqual(TREE);
  expect(findNodes(TREE, 'fish')).toEqual([]);
});
