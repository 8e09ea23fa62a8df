namespace iSocket.Tests.Shared
{
    /// <summary>Nine bytes of a DS18B20 and what they mean. The CRCs were worked out apart from the code under test.</summary>
    public sealed class ScratchPadCase
    {
        private ScratchPadCase(string name, string hex, bool isGood, int sixteenths)
        {
            Name = name;
            Hex = hex;
            IsGood = isGood;
            Sixteenths = sixteenths;
        }

        /// <summary>What the case is about.</summary>
        public string Name { get; }

        /// <summary>The bytes, two digits each.</summary>
        public string Hex { get; }

        /// <summary>Whether it is a reading.</summary>
        public bool IsGood { get; }

        /// <summary>Sixteenths of a degree; 0 when it is none.</summary>
        public int Sixteenths { get; }

        /// <summary>The cases.</summary>
        public static ScratchPadCase[] All()
        {
            return new ScratchPadCase[]
            {
                Good("25.0625, from the datasheet", "91014B467FFF0C1070", 401),
                Good("10.125, from the datasheet", "A2004B467FFF0C1074", 162),
                Good("half a degree", "08004B467FFF0C10E2", 8),
                Good("zero", "00004B467FFF0C10C8", 0),
                Good("half a degree below zero", "F8FF4B467FFF0C10C3", -8),
                Good("-10.125, from the datasheet", "5EFF4B467FFF0C106A", -162),
                Good("-25.0625, from the datasheet", "6FFE4B467FFF0C10E8", -401),
                Good("-55, the lower end", "90FC4B467FFF0C104F", -880),
                Good("125, the upper end", "D0074B467FFF0C10F4", 2000),
                Good("a sixteenth below 85", "4F054B467FFF0C10B2", 1359),
                Good("a sixteenth above 85", "51054B467FFF0C105F", 1361),
                Good("9 bits: three lowest bits undefined", "97014B461FFF0C1073", 400),
                Good("10 bits: two lowest bits undefined", "97014B463FFF0C1003", 404),
                Good("11 bits: the lowest bit undefined, below zero", "6FFE4B465FFF0C1098", -402),
                Bad("the power-up value", "50054B467FFF0C101C"),
                Bad("the power-up value at 9 bits", "50054B461FFF0C108C"),
                Bad("above 125", "D1074B467FFF0C10B7"),
                Bad("below -55", "8FFC4B467FFF0C10E1"),
                Bad("a wrong check sum", "91014B467FFF0C1071"),
                Bad("a flipped bit", "92014B467FFF0C1070"),
                Bad("nobody on the bus", "FFFFFFFFFFFFFFFFFF"),
                Bad("a bus stuck low", "000000000000000000"),
                Bad("a configuration that cannot be", "91014B46FFFF0C10A9"),
            };
        }

        /// <summary>The bytes.</summary>
        public byte[] Bytes()
        {
            byte[] bytes = new byte[Hex.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)(Nibble(Hex[2 * i]) * 16 + Nibble(Hex[2 * i + 1]));
            }

            return bytes;
        }

        private static ScratchPadCase Good(string name, string hex, int sixteenths)
        {
            return new ScratchPadCase(name, hex, true, sixteenths);
        }

        private static ScratchPadCase Bad(string name, string hex)
        {
            return new ScratchPadCase(name, hex, false, 0);
        }

        private static int Nibble(char c)
        {
            return c <= '9' ? c - '0' : c - 'A' + 10;
        }
    }
}
