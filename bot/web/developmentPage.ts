import { sampleData } from '../storage/sampleData';
import { escaped } from './escaped';

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

/** A plain page for who has just started the server: whom to play, and how. All people on it are invented. */
export const developmentPage = (loadedOn: string): string => {
  const { members, facilities } = sampleData(loadedOn);
  const people = members.map(
    ({ medicaidId, dateOfBirth, firstName, lastName, pickupAddress, program, phones }) =>
      row([
        medicaidId,
        dateOfBirth,
        `${firstName} ${lastName}`,
        `${pickupAddress.town} ${pickupAddress.zip}`,
        program,
        phones.map(({ number }) => number).join(', '),
      ]),
  );
  const places = facilities.map(({ name, town, state }) => row([name, `${town}, ${state}`]));
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Rideline, development</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left}</style></head>
<body>
<h1>Rideline is running</h1>
<p><a href="/simulator">Text, call and chat on one screen</a>. Or talk to it in a terminal: <code>npm run chat</code>, or <code>npm run chat -- --lang es --as 2035550101</code> to text from a phone on file.</p>
<h2>Members to play</h2>
<p>Invented, as loaded on ${escaped(loadedOn)}.</p>
<table><thead><tr><th>Medicaid ID</th><th>Birth date</th><th>Name</th><th>Home</th><th>Program</th><th>Phone</th></tr></thead>
<tbody>${people.join('\n')}</tbody></table>
<h2>Clinics in the directory</h2>
<table><thead><tr><th>Name</th><th>Town</th></tr></thead><tbody>${places.join('\n')}</tbody></table>
</body></html>`;
};
