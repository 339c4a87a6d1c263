export { expressionWords, wordsOf } from "./expression-words.ts";
export { ruleWords } from "./rule-words.ts";
export { shownWhenWords, uiConditionWords } from "./shown-when-words.ts";
export { expressionScope, formInWords, listScope, type ItemScope, type WordsScope } from "./scope.ts";
export { operatorWords } from "./operator-words.ts";
export { knownIn, insideList } from "./known-in.ts";
export type { Known } from "./phrase.ts";
