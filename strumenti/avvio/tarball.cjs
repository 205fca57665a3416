'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync } = require('node:fs');
const { basename, join } = require('node:path');
const { RADICE, esci, fileIn, pnpmCli, toImpronta } = require('./comandi.cjs');

/** What decides how packages are packed, beside what is in them. */
const COMUNI = ['.pnpmfile.cjs', 'LICENSE', 'package.json', 'pnpm-workspace.yaml'];

/**
 * Packs every package as it would be published, unless what goes into them has been packed already: the folder of the tarballs
 * is named after that, and has its name only once it is whole. Answers the paths of the tarballs.
 */
function impacchetta(radice = RADICE) {
  const deposito = join(radice, '.cache/tarball');
  const cartella = join(deposito, toImpronta(radice, toSpediti(radice)));
  if (!existsSync(cartella)) {
    const provvisoria = `${cartella}.${process.pid}`;
    mkdirSync(provvisoria, { recursive: true });
    imballa(radice, provvisoria);
    for (const nome of readdirSync(deposito))
      if (!nome.startsWith(basename(cartella)) && !nome.includes('.'))
        rmSync(join(deposito, nome), { recursive: true });
    concludi(provvisoria, cartella);
  }
  return readdirSync(cartella)
    .sort()
    .map((nome) => join(cartella, nome));
}

/** Gives the folder its name; whoever else packed the same at the same time may have been first. */
function concludi(provvisoria, cartella) {
  try {
    renameSync(provvisoria, cartella);
  } catch (errore) {
    if (!existsSync(cartella)) throw errore;
    rmSync(provvisoria, { recursive: true });
  }
}

/** The files that a tarball may be made of: beside a manifest, and in what is built. */
function toSpediti(radice) {
  const cartelle = readdirSync(join(radice, 'packages')).map((nome) => `packages/${nome}`);
  const accanto = cartelle.flatMap((cartella) =>
    readdirSync(join(radice, cartella), { withFileTypes: true })
      .filter((voce) => voce.isFile())
      .map(({ name }) => `${cartella}/${name}`),
  );
  const costruiti = cartelle.flatMap((cartella) => fileIn(`${cartella}/dist`, radice));
  return [...COMUNI.filter((nome) => existsSync(join(radice, nome))), ...accanto, ...costruiti];
}

function imballa(radice, destinazione) {
  const argomenti = ['-r', '--filter', './packages/*', 'pack', '--pack-destination', destinazione];
  const { status } = spawnSync(process.execPath, pnpmCli(argomenti), {
    cwd: radice,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  esci(status ?? 1, 'pacchetti');
}

module.exports = { impacchetta };
