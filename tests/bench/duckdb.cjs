// SPDX-License-Identifier: GPL-3.0-or-later
// node duckdb.cjs FILE SCRIPT: runs the statements of the script and prints the answers to check.
const { DuckDBInstance } = require(process.env.MERITA_BENCH_NODE + "/@duckdb/node-api");
const { readFileSync } = require("fs");

async function main([file, script]) {
  const instance = await DuckDBInstance.create(file, { threads: "2" });
  const connection = await instance.connect();
  for (const statement of readFileSync(script, "utf8").split(/;\s*\n/)) {
    if (!statement.trim())
      continue;
    const result = await connection.runAndReadAll(statement);
    for (const row of result.getRowsJson())
      if (row.length === 1 && String(row[0]).startsWith("CHECK"))
        console.log(row[0]);
  }
  connection.closeSync();
  instance.closeSync();
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
