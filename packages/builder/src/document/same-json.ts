export { sameJson } from "@shenbao/engine";
