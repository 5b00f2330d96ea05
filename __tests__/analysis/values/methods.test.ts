import { handler, sunk } from './sink.ts';

describe('what a method makes of a value', () => {
  it.each<[string, string, string[]]>([
    ['trim', 'sink(event.user.email.trim());', ['user.email text -']],
    ['toString', 'sink(event.user.email.toString());', ['user.email text -']],
    ['charAt', 'sink(event.user.email.charAt(0));', ['user.email part -']],
    ['a part of a part', 'sink(event.user.email.slice(1).toUpperCase());', ['user.email part -']],
    ['split', 'sink(event.user.email.split("@"));', ['user.email in * part -']],
    ['match', 'sink(event.user.email.match(/a/));', ['user.email in * part -']],
    ['one part of a split text', 'sink(event.user.email.split("@")[1]);', ['user.email part -']],
    ['replaced by nothing', 'sink(event.user.email.replace(/a/g, ""));', ['user.email text -']],
    ['replaced by a line break', 'sink(event.user.email.replaceAll("a", "\\n"));', ['user.email text -']],
    ['hidden', 'sink(event.user.email.replace(/./g, "*"), event.user.email.replace(/./g, f));', []],
    ['an unknown method', 'sink(event.user.email.localeCompare("a"));', []],
    ['filter', 'sink(event.user.identities.filter(Boolean));', ['user.identities']],
    ['find', 'sink(event.user.identities.find(Boolean));', ['user.identities.*']],
    ['findLast', 'sink(event.user.identities.findLast(Boolean));', ['user.identities.*']],
    ['a list that is sorted', 'sink([event.user.email].sort());', ['user.email in *']],
    ['one of a list', 'sink([event.user.email].pop());', ['user.email']],
    ['a list that is joined', 'sink([event.user.email, 1].join("/"));', ['user.email text start']],
    ['a list that is joined after another one', 'sink([1, event.user.email].join("/"));', ['user.email text path']],
    ['a list of objects that is joined', 'sink([{ a: event.user.email }].join());', []],
    ['a method of a list that is not known', 'sink([event.user.email].keys());', []],
    ['a method of an object that holds it', 'sink({ a: event.user.email }.toString());', []],
    ['one of a list, by its place', 'sink([event.user.email].at(0));', ['user.email']],
    ['a list behind another', 'sink([event.user].concat([1]));', ['user in *']],
    ['a part of a list', 'sink([event.user].slice(0));', ['user in *']],
    ['filter of an object', 'sink(event.user.filter(Boolean));', ['user']],
    [
      'a part at the end',
      'sink(event.user.email.at(0), event.user.name.substr(1));',
      ['user.email part -', 'user.name part -'],
    ],
    ['repeated', 'sink(event.user.email.repeat(2));', ['user.email text -']],
    ['the value of it', 'sink(event.user.email.valueOf());', ['user.email text -']],
    ['replaced by white space', 'sink(event.user.email.replace("a", " "));', ['user.email text -']],
    ['replaced by more than white space', 'sink(event.user.email.replace("a", " b "));', []],
    ['a list that is a text', 'sink([event.user.email].toString());', ['user.email text start']],
    ['a composed list that is joined', 'sink([`https://${event.user.email}`].join());', ['user.email text host']],
    ['a text of a list of lists', 'sink([[event.user.email]].join());', ['user.email text start']],
    ['the same list', 'sink([event.user].reverse(), [event.client].toSorted());', ['client in *', 'user in *']],
  ])('%s', (_name, body, expected) => {
    expect(sunk(handler(body))).toEqual(expected);
  });
});
