export { tablesOf, type TablePlace } from "@shenbao/engine";
