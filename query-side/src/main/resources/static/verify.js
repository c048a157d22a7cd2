/*
 * Checks a receipt of the ledger in this browser: nothing is sent anywhere. The rules are those of
 * c2sp.org/tlog-proof, c2sp.org/signed-note, RFC 9162 and RFC 8785; whatever is not byte for byte as they say is refused.
 * The page works without this script; then the server checks.
 */
"use strict";

(() => {
  const LARGEST = 1024 * 1024;
  const LARGEST_NOTE = 256 * 1024;
  const LARGEST_ENTRY = 65535;
  const LARGEST_NUMBER = 2n ** 63n - 1n;
  const MOST_SIGNATURES = 32;
  const DEEPEST = 64;
  const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const FOR_URLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  const TIME = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

  /** Why something is not as it must be: the same codes as the program on the server has. */
  class Refused extends Error {
    constructor(flaw) {
      super(flaw);
      this.flaw = flaw;
    }
  }

  function refuse(flaw) {
    throw new Refused(flaw);
  }

  /** What a step gives; if it refuses, under another code. */
  function as(flaw, step) {
    try {
      return step();
    } catch (refused) {
      return refuse(flaw);
    }
  }

  // --- bytes and text ---------------------------------------------------------------------------------------------

  /** One spelling for the same bytes (RFC 4648, section 3.5): no space, no missing padding, no bits left over. */
  function decoded(text, alphabet, padded) {
    const padding = !padded ? 0 : text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    const digits = text.length - padding;
    if (padded ? text.length % 4 !== 0 : digits % 4 === 1) {
      refuse("NOT_BASE64");
    }
    const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
    let bits = 0;
    let rest = 0;
    let at = 0;
    for (let i = 0; i < digits; i++) {
      const value = alphabet.indexOf(text[i]);
      if (value < 0) {
        refuse("NOT_BASE64");
      }
      rest = (rest << 6) | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = rest >> bits;
        rest &= (1 << bits) - 1;
      }
    }
    if (rest !== 0 || (padding !== 0 && digits % 4 !== 4 - padding)) {
      refuse("NOT_BASE64");
    }
    return bytes;
  }

  const base64 = (text) => decoded(text, STANDARD, true);

  function encoded(bytes, alphabet, padded) {
    let text = "";
    for (let i = 0; i < bytes.length; i += 3) {
      const three = (bytes[i] << 16) | ((bytes[i + 1] || 0) << 8) | (bytes[i + 2] || 0);
      for (let digit = 0; digit < Math.min(4, bytes.length - i + 1); digit++) {
        text += alphabet[(three >> (18 - 6 * digit)) & 63];
      }
    }
    return padded ? text.padEnd(Math.ceil(text.length / 4) * 4, "=") : text;
  }

  function utf8(bytes, flaw) {
    return as(flaw, () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  }

  const bytesOf = (text) => new TextEncoder().encode(text);

  function joined(...parts) {
    const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

  async function sha256(...parts) {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
  }

  /** Text as notes have it: UTF-8, no control character but the newline, a newline at the end. */
  function noteText(bytes, most) {
    if (bytes.length > most) {
      refuse("TOO_LARGE");
    }
    const text = utf8(bytes, "NOT_UTF_8");
    if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) {
      refuse("CONTROL_CHARACTER");
    }
    if (!text.endsWith("\n")) {
      refuse("NO_FINAL_NEWLINE");
    }
    return text;
  }

  /** Without sign and leading zeros, at most 2^63-1. */
  function decimal(text) {
    if (!/^(0|[1-9][0-9]{0,18})$/.test(text) || BigInt(text) > LARGEST_NUMBER) {
      refuse("NOT_DECIMAL");
    }
    return BigInt(text);
  }

  function hash(text) {
    const bytes = base64(text);
    return bytes.length === 32 ? bytes : refuse("NOT_A_HASH");
  }

  // --- canonical JSON (RFC 8785) ------------------------------------------------------------------------------------

  /** The one spelling of a value; refuses what the record never holds: null, fractions, NUL, half a character. */
  function canonical(value, depth) {
    if (typeof value === "string") {
      return /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)
        ? refuse("ENTRY_NOT_JSON")
        : JSON.stringify(value);
    }
    if (typeof value === "number") {
      return Number.isSafeInteger(value) ? String(value) : refuse("ENTRY_NOT_JSON");
    }
    if (typeof value === "boolean") {
      return String(value);
    }
    if (value === null || depth === DEEPEST) {
      refuse("ENTRY_NOT_JSON");
    }
    if (Array.isArray(value)) {
      return "[" + value.map((element) => canonical(element, depth + 1)).join(",") + "]";
    }
    // sort() compares UTF-16 code units, as section 3.2.3 asks.
    const members = Object.keys(value).sort();
    return "{" + members.map((name) => canonical(name, 0) + ":" + canonical(value[name], depth + 1)).join(",") + "}";
  }

  /** JSON that is in its one spelling already. */
  function json(bytes, notJson, notCanonical) {
    const text = utf8(bytes, notJson);
    const value = as(notJson, () => JSON.parse(text));
    return as(notJson, () => canonical(value, 0)) === text ? value : refuse(notCanonical);
  }

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isText = (value) => typeof value === "string" && value !== "";
  const names = (value) => Object.keys(value).sort().join();

  // --- the entry ----------------------------------------------------------------------------------------------------

  function isTime(text) {
    const parts = TIME.exec(text);
    if (!parts) {
      return false;
    }
    const [year, month, day] = parts.slice(1, 4).map(Number);
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
  }

  function isActor(actor) {
    return isObject(actor) && isText(actor.role) && (names(actor) === "role" || (names(actor) === "id,role" && isText(actor.id)));
  }

  function readEntry(bytes) {
    if (bytes.length > LARGEST_ENTRY) {
      refuse("ENTRY_TOO_LARGE");
    }
    const entry = json(bytes, "ENTRY_NOT_JSON", "ENTRY_NOT_CANONICAL");
    if (isObject(entry) && entry.v !== undefined && entry.v !== "arsye/1") {
      refuse("ENTRY_VERSION");
    }
    const { actor, ...rest } = isObject(entry) ? entry : {};
    const whole =
      isObject(entry) &&
      names(rest) === "aggregate,aggregateType,at,id,payload,position,revision,sequence,type,v" &&
      (!("actor" in entry) || isActor(actor)) &&
      UUID.test(entry.aggregate) && UUID.test(entry.id) &&
      isText(entry.aggregateType) && isText(entry.revision) && isText(entry.type) &&
      isTime(entry.at) && isObject(entry.payload) &&
      Number.isSafeInteger(entry.position) && entry.position >= 0 &&
      Number.isSafeInteger(entry.sequence) && entry.sequence >= 0;
    return whole ? entry : refuse("ENTRY_SHAPE");
  }

  /** The digests of sealed fields, each with the names of the fields it stands at. */
  function digests(name, value, found) {
    if (Array.isArray(value)) {
      value.forEach((element) => digests(name, element, found));
    } else if (isObject(value)) {
      if (names(value) === "sd" && /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(value.sd)) {
        found.set(value.sd, (found.get(value.sd) || new Set()).add(name));
      }
      Object.keys(value).forEach((member) => digests(member, value[member], found));
    }
    return found;
  }

  /** What a disclosure opens (RFC 9901, section 7.1): its digest stands in the entry, at the field that it names. */
  async function disclosed(text, found) {
    const parts = as("DISCLOSURE_SHAPE", () => json(decoded(text, FOR_URLS, false), "NOT_JSON", "NOT_CANONICAL"));
    if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[0] !== "string" || typeof parts[1] !== "string") {
      refuse("DISCLOSURE_SHAPE");
    }
    const fields = found.get(encoded(await sha256(bytesOf(text)), FOR_URLS, false));
    if (!fields) {
      refuse("DISCLOSURE_UNKNOWN");
    }
    return fields.has(parts[1]) ? { field: parts[1], value: parts[2] } : refuse("DISCLOSURE_ELSEWHERE");
  }

  // --- the signed checkpoint ----------------------------------------------------------------------------------------

  function checkName(name) {
    return name === "" || /[\u0000-\u001f\u0085+]|\p{Z}/u.test(name) ? refuse("KEY_NAME") : name;
  }

  function readSignature(line) {
    const space = line.lastIndexOf(" ");
    if (!line.startsWith("\u2014 ") || space < 2) {
      refuse("SIGNATURE_LINE");
    }
    const bytes = base64(line.slice(space + 1));
    if (bytes.length <= 4) {
      refuse("SIGNATURE_LINE");
    }
    return { name: checkName(line.slice(2, space)), id: bytes.slice(0, 4), bytes: bytes.slice(4) };
  }

  function readNote(text) {
    noteText(bytesOf(text), LARGEST_NOTE);
    const end = text.lastIndexOf("\n\n");
    if (end < 0) {
      refuse("NOTE_SHAPE");
    }
    const lines = text.slice(end + 2).split("\n").slice(0, -1);
    if (lines.length === 0) {
      refuse("NOTE_UNSIGNED");
    }
    if (lines.length > MOST_SIGNATURES) {
      refuse("NOTE_SIGNATURES");
    }
    const signatures = lines.map(readSignature);
    signatures.forEach((one, i) => {
      if (signatures.slice(0, i).some((other) => other.name === one.name && same(other.id, one.id))) {
        refuse("SIGNATURE_TWICE");
      }
    });
    return { text: text.slice(0, end + 1), signatures };
  }

  function readCheckpoint(text) {
    const lines = text.split("\n");
    if (lines.length !== 4 || lines[3] !== "") {
      refuse("CHECKPOINT_SHAPE");
    }
    const checkpoint = { size: decimal(lines[1]), root: hash(lines[2]), origin: checkName(lines[0]) };
    return checkpoint.size === 0n && lines[2] !== EMPTY_ROOT ? refuse("CHECKPOINT_ROOT_OF_NOTHING") : checkpoint;
  }

  /** name+hex(key id)+base64(type, key): of the types, the one a log signs with. */
  async function readKey(vkey) {
    const [name, id, ...rest] = vkey.split("+");
    if (rest.length === 0 || !/^[0-9a-f]{8}$/.test(id)) {
      refuse("KEY_SHAPE");
    }
    const typed = base64(rest.join("+"));
    if (typed.length === 0) {
      refuse("KEY_SHAPE");
    }
    if (typed[0] !== 1) {
      refuse("KEY_TYPE");
    }
    if (typed.length !== 33) {
      refuse("KEY_WRONG");
    }
    checkName(name);
    const own = (await sha256(bytesOf(name + "\n"), typed)).slice(0, 4);
    const hex = Array.from(own, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex === id ? { name, id: own, raw: typed.slice(1) } : refuse("KEY_ID");
  }

  async function verifies(key, message, signature) {
    let imported;
    try {
      imported = await crypto.subtle.importKey("raw", key.raw, { name: "Ed25519" }, false, ["verify"]);
    } catch (failure) {
      return refuse(failure.name === "DataError" ? "KEY_WRONG" : "ED25519_MISSING");
    }
    return signature.length === 64 && crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
  }

  /** One of these keys has signed under the origin's own name, and none of them signed something else. */
  async function checkSignatures(note, origin, vkeys) {
    const keys = await Promise.all(vkeys.map(readKey));
    let signed = false;
    for (const signature of note.signatures) {
      for (const key of keys.filter((known) => known.name === signature.name && same(known.id, signature.id))) {
        if (!(await verifies(key, bytesOf(note.text), signature.bytes))) {
          refuse("SIGNATURE_WRONG");
        }
        signed = signed || key.name === origin;
      }
    }
    return signed || refuse("SIGNATURE_MISSING");
  }

  // --- the proof ----------------------------------------------------------------------------------------------------

  const bitLength = (number) => (number === 0n ? 0 : number.toString(2).length);
  const ones = (number) => number.toString(2).replaceAll("0", "").length;

  /** How many hashes there are follows from index and size alone (RFC 9162, section 2.1.3). */
  function checkLength(hashes, index, size) {
    if (index >= size) {
      refuse("INDEX_BEYOND_TREE");
    }
    const below = bitLength(index ^ (size - 1n));
    const length = below + ones(index >> BigInt(below));
    if (hashes.length !== length) {
      refuse(hashes.length < length ? "PROOF_TOO_SHORT" : "PROOF_TOO_LONG");
    }
  }

  /** RFC 9162, section 2.1.3.2. */
  async function rootOf(leaf, index, size, hashes) {
    const node = (left, right) => sha256(Uint8Array.of(1), left, right);
    let at = index;
    let last = size - 1n;
    let root = leaf;
    for (const sibling of hashes) {
      if (at % 2n === 1n || at === last) {
        root = await node(sibling, root);
        while (at % 2n === 0n && at !== 0n) {
          at >>= 1n;
          last >>= 1n;
        }
      } else {
        root = await node(root, sibling);
      }
      at >>= 1n;
      last >>= 1n;
    }
    return last === 0n ? root : refuse("PROOF_TOO_SHORT");
  }

  function readExtra(line) {
    const bytes = as("PROOF_EXTRA", () => base64(line));
    return bytes.length === 0 ? refuse("PROOF_EXTRA") : bytes;
  }

  function readReceipt(bytes) {
    const text = noteText(bytes, LARGEST);
    const end = text.indexOf("\n\n");
    const lines = text.slice(0, end < 0 ? -1 : end).split("\n");
    if (lines[0] !== "c2sp.org/tlog-proof@v1") {
      refuse("PROOF_HEADER");
    }
    const extra = (lines[1] || "").startsWith("extra ") ? readExtra(lines[1].slice(6)) : null;
    const at = extra ? 2 : 1;
    if (!(lines[at] || "").startsWith("index ")) {
      refuse("PROOF_INDEX");
    }
    const index = as("PROOF_INDEX", () => decimal(lines[at].slice(6)));
    if (end < 0) {
      refuse("NOTE_SHAPE");
    }
    const note = readNote(text.slice(end + 2));
    const hashes = lines.slice(at + 1).map((line) => as("PROOF_HASH", () => hash(line)));
    const checkpoint = readCheckpoint(note.text);
    checkLength(hashes, index, checkpoint.size);
    return { note, checkpoint, index, hashes, ...readParts(extra || refuse("RECEIPT_EXTRA")) };
  }

  function readParts(extra) {
    const parts = json(extra, "RECEIPT_EXTRA", "RECEIPT_EXTRA");
    const whole =
      isObject(parts) && names(parts) === "disclosures,entry" && typeof parts.entry === "string" &&
      Array.isArray(parts.disclosures) && parts.disclosures.every((text) => typeof text === "string");
    if (!whole) {
      refuse("RECEIPT_EXTRA");
    }
    if (new Set(parts.disclosures).size !== parts.disclosures.length) {
      refuse("DISCLOSURE_TWICE");
    }
    return { entry: base64(parts.entry), disclosures: parts.disclosures };
  }

  // --- all of it ----------------------------------------------------------------------------------------------------

  /**
   * Checks a receipt.
   *
   * @param bytes of the file
   * @param vkeys the keys of the ledger that are believed
   * @param witnessed whether the policy asks for witnesses, whose signatures are not checked here
   * @returns checks, each with a rule, an outcome and a flaw or null; and what the receipt says, where it can be read
   */
  async function check(bytes, vkeys, witnessed) {
    const checks = [];
    const said = { disclosed: [] };
    const add = async (rule, step) => {
      try {
        await step();
        checks.push({ rule, outcome: "HOLDS", flaw: null });
      } catch (refused) {
        const flaw = refused instanceof Refused ? refused.flaw : "UNREADABLE";
        checks.push({ rule, outcome: flaw === "ED25519_MISSING" ? "NOT_CHECKED" : "FAILS", flaw });
      }
      return checks[checks.length - 1].outcome === "HOLDS";
    };
    let receipt;
    try {
      receipt = readReceipt(bytes);
    } catch (refused) {
      const flaw = refused instanceof Refused ? refused.flaw : "UNREADABLE";
      const ofProof = ["INDEX_BEYOND_TREE", "PROOF_TOO_SHORT", "PROOF_TOO_LONG"].includes(flaw);
      return { checks: [{ rule: ofProof ? "INCLUSION" : "FORM", outcome: ofProof ? "FAILS" : "UNUSABLE", flaw }], said };
    }
    checks.push({ rule: "FORM", outcome: "HOLDS", flaw: null });
    const { note, checkpoint, index, hashes, entry, disclosures } = receipt;
    const signed = await add("SIGNATURE", () => checkSignatures(note, checkpoint.origin, vkeys));
    checks.push({ rule: "QUORUM", outcome: signed && !witnessed ? "HOLDS" : "NOT_CHECKED", flaw: null });
    let read = null;
    const readable = await add("ENTRY", () => {
      read = readEntry(entry);
      if (BigInt(read.position) !== index) {
        refuse("ENTRY_POSITION");
      }
    });
    const leaf = await sha256(Uint8Array.of(0), entry);
    await add("INCLUSION", async () => {
      if (!same(await rootOf(leaf, index, checkpoint.size, hashes), checkpoint.root)) {
        refuse("ROOT_DIFFERS");
      }
    });
    const found = readable ? digests("", read.payload, new Map()) : new Map();
    for (const text of disclosures) {
      if (readable) {
        await add("DISCLOSURE", async () => said.disclosed.push(await disclosed(text, found)));
      } else {
        checks.push({ rule: "DISCLOSURE", outcome: "NOT_CHECKED", flaw: null });
      }
    }
    Object.assign(said, {
      entry: readable ? read : null,
      index,
      leaf: encoded(leaf, STANDARD, true),
      origin: checkpoint.origin,
      size: checkpoint.size,
      root: encoded(checkpoint.root, STANDARD, true),
    });
    return { checks, said };
  }

  globalThis.ArsyeReceipt = { check };
  if (typeof document === "undefined") {
    return;
  }

  // --- the page -----------------------------------------------------------------------------------------------------

  const form = document.getElementById("check");
  const result = document.getElementById("result");
  if (!form || !globalThis.isSecureContext || !globalThis.crypto || !crypto.subtle) {
    // Without WebCrypto (it wants https) the form is sent and the server checks, as the page says.
    return;
  }
  const words = (key) => {
    const said = document.querySelector(`#verify-words [data-key="${CSS.escape(key)}"]`);
    return said ? said.textContent : null;
  };

  function element(name, text, parent, className) {
    const made = document.createElement(name);
    made.textContent = text === null || text === undefined ? "" : String(text);
    if (className) {
      made.className = className;
    }
    if (parent) {
      parent.append(made);
    }
    return made;
  }

  function fact(list, key, value, asCode) {
    const row = element("div", "", list);
    element("dt", words("fact." + key), row);
    const told = element("dd", "", row);
    element(asCode ? "code" : "bdi", value, told, asCode ? "hash" : "");
  }

  function showChecks(checks) {
    const list = element("ul", "", result, "checks");
    for (const one of checks) {
      const line = element("li", "", list, "check");
      element("strong", words("outcome." + one.outcome), line, "tag check-" + one.outcome.toLowerCase());
      line.append(" ");
      element("span", words("rule." + one.rule), line);
      if (one.flaw) {
        const shared = one.flaw.startsWith("KEY_") ? "flaw.key" : "flaw.other";
        const why = element("p", (words("flaw." + one.flaw) || words(shared)) + " ", line, "hint");
        element("code", one.flaw, why);
      }
    }
  }

  function showFacts(said) {
    if (!said.leaf) {
      return;
    }
    const list = element("dl", "", result, "facts");
    if (said.entry) {
      fact(list, "event", words("event." + said.entry.type) || said.entry.type);
      fact(list, "at", said.entry.at);
      fact(list, "id", said.entry.id, true);
    }
    fact(list, "position", said.index);
    fact(list, "leaf", said.leaf, true);
    fact(list, "origin", said.origin, true);
    fact(list, "size", said.size);
    fact(list, "root", said.root, true);
    for (const one of said.disclosed) {
      const row = element("div", "", list);
      element("dt", words("field." + one.field) || one.field, row);
      const told = element("dd", "", row);
      const texts = typeof one.value === "string" ? [one.value] : Object.values(one.value || {});
      texts.forEach((text) => element("div", text, told, "prose").setAttribute("dir", "auto"));
    }
  }

  function show(checks, said, ownKey) {
    const holds = checks.every((one) => one.outcome === "HOLDS");
    const unusable = checks.some((one) => one.outcome === "UNUSABLE");
    const verdict = unusable ? "unusable" : holds ? "holds" : checks.some((one) => one.outcome === "FAILS") ? "fails" : "open";
    result.replaceChildren();
    result.className = "panel verdict verdict-" + verdict;
    element("h2", words("verdict." + verdict), result);
    element("p", words("verdict." + verdict + ".what"), result);
    element("p", words("here"), result, "hint");
    if (ownKey && !keys().includes(ownKey)) {
      element("p", words("key.differs"), result, "error");
    }
    showChecks(checks);
    showFacts(said);
    result.hidden = false;
    result.focus();
  }

  const keys = () => Array.from(document.querySelectorAll("#keys code"), (code) => code.textContent.trim());

  async function checkHere(bytes) {
    const ownKey = document.getElementById("vkey").value.trim();
    const { checks, said } = await check(bytes, ownKey ? [ownKey] : keys(), form.dataset.witnessed === "true");
    show(checks, said, ownKey);
  }

  async function given() {
    const file = document.getElementById("file").files[0];
    if (file) {
      return new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer());
    }
    // What is pasted loses or gains space at its ends on the way; a file is taken as it is.
    return bytesOf(document.getElementById("receipt").value.trim() + "\n");
  }

  form.addEventListener("submit", async (submitted) => {
    submitted.preventDefault();
    await checkHere(await given());
  });
  form.addEventListener("dragover", (dragged) => dragged.preventDefault());
  form.addEventListener("drop", async (dropped) => {
    const file = dropped.dataTransfer.files[0];
    if (file) {
      dropped.preventDefault();
      await checkHere(new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer()));
    }
  });
  const fetched = document.getElementById("fetch");
  if (fetched) {
    fetched.hidden = false;
    fetched.addEventListener("click", async () => {
      const answer = await fetch(fetched.dataset.receipt, { cache: "no-store" });
      if (answer.ok) {
        await checkHere(new Uint8Array(await answer.arrayBuffer()));
      } else {
        result.replaceChildren();
        element("p", words("fetch.failed"), result, "error");
        result.hidden = false;
        result.focus();
      }
    });
  }
  document.querySelectorAll("[data-with-script]").forEach((part) => (part.hidden = false));
  document.querySelectorAll("[data-without-script]").forEach((part) => (part.hidden = true));
})();
