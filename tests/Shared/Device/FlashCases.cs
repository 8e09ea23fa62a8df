using System.Text;
using iSocket.Core.Settings;

namespace iSocket.Tests.Shared
{
    /// <summary>Checksums and the two slot files, sound and damaged.</summary>
    public static class FlashCases
    {
        private const string SlotA = "t.a";
        private const string SlotB = "t.b";

        /// <summary>Rows of name, text, CRC-32 in hexadecimal; computed apart, with zlib.</summary>
        public static string[] CrcRows()
        {
            return new string[]
            {
                "nothing", "", "00000000",
                "check value of the standard", "123456789", "CBF43926",
                "one letter", "a", "E8B7BE43",
                "a sentence", "The quick brown fox jumps over the lazy dog", "414FA339",
                "high bytes", "\u0080\u00FF\u007F", "4DEA534D",
            };
        }

        /// <summary>
        /// Rows of name, script, outcome. The store keeps one number: <c>save=n</c>, <c>load</c> by a new object,
        /// <c>sounda</c> / <c>soundb</c> for the files' lengths, <c>fail=n</c>, <c>tear=n</c>, <c>lie</c> for the next writes,
        /// <c>flipa=i</c>, <c>cuta=n</c>, <c>dela</c> and their twins for damage of what is there.
        /// </summary>
        public static string[] SlotRows()
        {
            return new string[]
            {
                "no files", "0:load", "empty",
                "first save", "0:save=7 0:load", "ok 7",
                "the newer counts", "0:save=1 0:save=2 0:load 0:save=3 0:load", "ok ok 2 ok 3",
                "written alternately", "0:save=1 0:sounda 0:soundb 0:save=2 0:sounda 0:soundb", "ok 26 -1 ok 26 26",
                "damaged newest falls back", "0:save=1 0:save=2 0:flipb=20 0:load", "ok ok 1",
                "damage in the magic", "0:save=1 0:save=2 0:flipb=0 0:load", "ok ok 1",
                "damage in the kind", "0:save=1 0:save=2 0:flipb=3 0:load", "ok ok 1",
                "damage in the sequence", "0:save=1 0:save=2 0:flipb=4 0:load", "ok ok 1",
                "damage in the length", "0:save=1 0:save=2 0:flipb=8 0:load", "ok ok 1",
                "damage in the checksum", "0:save=1 0:save=2 0:flipb=23 0:load", "ok ok 1",
                "damaged older does not matter", "0:save=1 0:save=2 0:flipa=20 0:load", "ok ok 2",
                "a cut newest falls back", "0:save=1 0:save=2 0:cutb=25 0:load", "ok ok 1",
                "an emptied newest falls back", "0:save=1 0:save=2 0:cutb=0 0:load", "ok ok 1",
                "a lost newest falls back", "0:save=1 0:save=2 0:delb 0:load", "ok ok 1",
                "both damaged", "0:save=1 0:save=2 0:flipa=20 0:flipb=20 0:load", "ok ok unreadable",
                "both damaged, then saved", "0:save=1 0:save=2 0:flipa=20 0:flipb=20 0:load 0:save=3 0:load", "ok ok unreadable ok 3",
                "the first file ever torn", "0:tear=10 0:save=1 0:load", "failed empty",
                "a torn write leaves the old", "0:save=1 0:tear=10 0:save=2 0:load", "ok failed 1",
                "a torn write, then a good one", "0:save=1 0:tear=10 0:save=2 0:save=3 0:load", "ok failed ok 3",
                "a failed write leaves the old", "0:save=1 0:save=2 0:fail=1 0:save=3 0:load", "ok ok failed 2",
                "a failed write does not move on to the good file", "0:save=1 0:save=2 0:tear=5 0:save=3 0:tear=5 0:save=4 0:load",
                    "ok ok failed failed 2",
                "a flash that lies is found out", "0:save=1 0:lie 0:save=2 0:load", "ok failed 1",
                "saved again after a lie", "0:save=1 0:lie 0:save=2 0:save=3 0:load", "ok failed ok 3",
            };
        }

        /// <summary>Computes a checksum.</summary>
        public static string RunCrc(string text)
        {
            byte[] bytes = new byte[text.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)text[i];
            }

            return new Crc32().Compute(bytes, bytes.Length).ToString("X8");
        }

        /// <summary>Plays a script.</summary>
        public static string RunSlots(string text)
        {
            MemoryFlash flash = new MemoryFlash();
            SlotStore store = new SlotStore(flash, "t", 9, 64, new SlotImages());
            store.Load();
            Script script = new Script(text);
            StringBuilder outcome = new StringBuilder();
            while (script.Next())
            {
                if (script.Verb == "load")
                {
                    store = new SlotStore(flash, "t", 9, 64, new SlotImages());
                    Add(outcome, Load(store));
                }
                else if (script.Verb == "save")
                {
                    Add(outcome, Save(store, script.Argument));
                }
                else if (script.Verb == "sounda" || script.Verb == "soundb")
                {
                    Add(outcome, flash.Length(script.Verb == "sounda" ? SlotA : SlotB).ToString());
                }
                else
                {
                    Spoil(flash, script);
                }
            }

            return outcome.ToString();
        }

        private static void Spoil(MemoryFlash flash, Script script)
        {
            string verb = script.Verb;
            string slot = verb[verb.Length - 1] == 'a' ? SlotA : SlotB;
            switch (verb)
            {
                case "fail":
                    flash.FailingWrites = script.Argument;
                    break;
                case "tear":
                    flash.TearAt = script.Argument;
                    break;
                case "lie":
                    flash.Lies = true;
                    break;
                case "flipa":
                case "flipb":
                    flash.Damage(slot, script.Argument);
                    break;
                case "cuta":
                case "cutb":
                    flash.Truncate(slot, script.Argument);
                    break;
                default:
                    flash.Delete(slot);
                    break;
            }
        }

        private static string Save(SlotStore store, int number)
        {
            store.BeginSave();
            store.Image.BeginRecord(5);
            store.Image.AddLong(((long)number << 32) | 0xA5);
            store.Image.EndRecord();
            return store.EndSave() ? "ok" : "failed";
        }

        private static string Load(SlotStore store)
        {
            if (!store.Load())
            {
                return store.IsUnreadable ? "unreadable" : (store.IsEmpty ? "empty" : "neither");
            }

            return store.Image.NextRecord() ? ((int)(store.Image.ReadLong() >> 32)).ToString() : "no record";
        }

        private static void Add(StringBuilder outcome, string word)
        {
            outcome.Append(outcome.Length == 0 ? "" : " ").Append(word);
        }
    }
}
