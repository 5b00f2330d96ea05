/**
 * Functions that expect calls by a name of the spec's realm, as they were before the spec began: with `Object.is = () => true`, every
 * `toBe` would pass. The build replaces the names by these. Methods of values cannot be kept like this.
 */
const { assign, create, defineProperties, defineProperty, entries, freeze, fromEntries, is, keys } = Object;
const { getOwnPropertyDescriptor, getOwnPropertyDescriptors, getOwnPropertyNames, getOwnPropertySymbols } = Object;
const { getPrototypeOf, setPrototypeOf } = Object;
const { isArray } = Array;
const { isInteger, isNaN, isSafeInteger } = Number;
const { max, min, floor, round } = Math;
const { ownKeys } = Reflect;

export {
  assign as 'Object.assign',
  create as 'Object.create',
  defineProperties as 'Object.defineProperties',
  defineProperty as 'Object.defineProperty',
  entries as 'Object.entries',
  freeze as 'Object.freeze',
  fromEntries as 'Object.fromEntries',
  getOwnPropertyDescriptor as 'Object.getOwnPropertyDescriptor',
  getOwnPropertyDescriptors as 'Object.getOwnPropertyDescriptors',
  getOwnPropertyNames as 'Object.getOwnPropertyNames',
  getOwnPropertySymbols as 'Object.getOwnPropertySymbols',
  getPrototypeOf as 'Object.getPrototypeOf',
  setPrototypeOf as 'Object.setPrototypeOf',
  is as 'Object.is',
  keys as 'Object.keys',
  isArray as 'Array.isArray',
  isInteger as 'Number.isInteger',
  isNaN as 'Number.isNaN',
  isSafeInteger as 'Number.isSafeInteger',
  max as 'Math.max',
  min as 'Math.min',
  floor as 'Math.floor',
  round as 'Math.round',
  ownKeys as 'Reflect.ownKeys',
};
