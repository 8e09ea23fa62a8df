using System.Text;
using iSocket.Core.Hal;
using iSocket.Core.Settings;

namespace iSocket.Tests.Shared
{
    /// <summary>The settings from one start to the next.</summary>
    public static class SettingsCases
    {
        /// <summary>The answers of a device fresh from the factory.</summary>
        public const string Defaults =
            "RESTARTTIME=10 seconds;No SECNUMBERs!;SECLIST=(OFF),ON;PASSWORD=NO;SMSCONFIRM=(ON),OFF;ERROR=(ON),OFF;"
            + "SMSCONFIRMUNAUTH=(OFF),ON;POWERSTATE=(REMEMBER),ON,OFF;" + LaterDefaults;

        /// <summary>What <see cref="StoredImage"/> holds.</summary>
        public const string StoredAnswers =
            "RESTARTTIME=600 seconds;SECNUMBERs 40711000111, 40711000222;SECLIST=OFF,(ON);PASSWORD=*****;SMSCONFIRM=ON,(OFF);"
            + "ERROR=(ON),OFF;SMSCONFIRMUNAUTH=(OFF),ON;POWERSTATE=REMEMBER,ON,(OFF);" + LaterDefaults;

        /// <summary>The same as this firmware writes it: the next sequence, without the record that it does not know.</summary>
        public const string RewrittenImage =
            "534B010106000000790000000104580200000219020B34303731313030303131310B3430373131303030323232030101040605614233"
            + "785A0501010601000701000801020901000A01000B01000C01000D01000E01000F040A00000010010011017F12017F13040500000014"
            + "010015040000000016010017010018040F00000019001A0100DE1548B1";

        // Answers of the settings that came after the first eight.
        private const string LaterDefaults =
            "RING=(NOACTION),RESTART,SWITCH,MIC;RINGCONFIRM=(ON),OFF;RINGCONFIRMTYPE=(SMS),CALL;RENEWINTERVALPW=NO;"
            + "SALDOUMS: NO;THERMOSTAT=(HEATING),COOLING;TEMPOFF=10;THERMALERT=(OFF),ON;TRISEALERT=OFF;TFALLALERT=OFF;"
            + "TEMPCAL=5;No ALERTNUMBERs!;MICRORELAYTIME=0 seconds;SENSORTYPE=(NO),NC;ALERT=(SMS),CALL,SMSCHANGE,OFF;"
            + "MICLEVEL=15;No SCHEDULER rules!;EXTENSIONS=(OFF),ON";

        // Written out from the format by another program: magic, version 1, kind 1, sequence 5, length; records 1 to 8 and one of an id
        // that nobody knows yet; checksum by zlib.
        private const string StoredImage =
            "534B0101050000003F0000000104580200000219020B34303731313030303131310B34303731313030303232"
            + "32030101040605614233785A050101060100C8056C61746572070100080102429A863F";

        /// <summary>
        /// Rows of name, words, answers after the next start. A word is <c>NAME=value</c> or <c>+number</c>, and <c>save</c>.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "nothing stored", "", Defaults,
                "not saved is not kept", "RESTARTTIME=600", Defaults,
                "everything changed",
                    "RESTARTTIME=600 +40711000111 +40711000222 SECLIST=ON PASSWORD=aB3xZ SMSCONFIRM=OFF POWERSTATE=OFF save", StoredAnswers,
                "changed back", "POWERSTATE=ON save POWERSTATE=REMEMBER save", Defaults,
                "a value out of range is not taken", "RESTARTTIME=0 RESTARTTIME=601 POWERSTATE=MAYBE PASSWORD=abcd PASSWORD=abcde1 save", Defaults,
                "eleven numbers", "+1 +2 +3 +4 +5 +6 +7 +8 +9 +10 +11 save",
                    "RESTARTTIME=10 seconds;SECNUMBERs 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;SECLIST=(OFF),ON;PASSWORD=NO;SMSCONFIRM=(ON),OFF;"
                    + "ERROR=(ON),OFF;SMSCONFIRMUNAUTH=(OFF),ON;POWERSTATE=(REMEMBER),ON,OFF;" + LaterDefaults,
                "a list without numbers is off", "SECLIST=ON save", Defaults,
            };
        }

        /// <summary>Changes and stores, then starts again over the same files.</summary>
        public static string Run(string words)
        {
            MemoryFlash flash = new MemoryFlash();
            DeviceSettings settings = new DeviceSettings(flash, DeviceModel.Gsm706, new SlotImages());
            settings.Load();
            string[] list = words.Split(' ');
            for (int i = 0; i < list.Length && words.Length > 0; i++)
            {
                Do(settings, list[i]);
            }

            return Answers(flash, out _);
        }

        /// <summary>Reads a file of an older, sound device.</summary>
        public static string RunStored()
        {
            byte[] image = Bytes(StoredImage);
            MemoryFlash flash = new MemoryFlash();
            flash.TryWrite("settings.b", image, image.Length);
            return Answers(flash, out _);
        }

        /// <summary>The file that a device of today writes for the same settings, in hexadecimal.</summary>
        public static string WrittenImage()
        {
            byte[] image = Bytes(StoredImage);
            MemoryFlash flash = new MemoryFlash();
            flash.TryWrite("settings.b", image, image.Length);
            DeviceSettings settings = new DeviceSettings(flash, DeviceModel.Gsm706, new SlotImages());
            settings.Load();
            settings.Save();
            StringBuilder hex = new StringBuilder();
            for (int i = 0; i < flash.Length("settings.a"); i++)
            {
                hex.Append(flash.Byte("settings.a", i).ToString("X2"));
            }

            return hex.ToString();
        }

        /// <summary>Inverts every byte of the only file in turn: none may be read as settings, none may do harm.</summary>
        /// <returns>Empty when all is well; otherwise the first byte whose damage went unnoticed.</returns>
        public static string RunEveryDamage()
        {
            byte[] image = Bytes(StoredImage);
            for (int i = 0; i < image.Length; i++)
            {
                MemoryFlash flash = new MemoryFlash();
                flash.TryWrite("settings.a", image, image.Length);
                flash.TryWrite("settings.b", image, image.Length);
                flash.Damage("settings.a", i);
                flash.Damage("settings.b", i);
                if (Answers(flash, out bool isUnreadable) != Defaults || !isUnreadable)
                {
                    return "byte " + i;
                }
            }

            return "";
        }

        private static string Answers(MemoryFlash flash, out bool isUnreadable)
        {
            DeviceSettings settings = new DeviceSettings(flash, DeviceModel.Gsm706, new SlotImages());
            settings.Load();
            isUnreadable = settings.IsUnreadable;
            StringBuilder answers = new StringBuilder();
            for (int i = 0; i < settings.All.Length; i++)
            {
                answers.Append(i == 0 ? "" : ";").Append(settings.All[i].Answer());
            }

            return answers.ToString();
        }

        private static void Do(DeviceSettings settings, string word)
        {
            if (word == "save")
            {
                settings.ApplyDependencies();
                settings.Save();
                return;
            }

            if (word[0] == '+')
            {
                settings.SecurityNumbers.TryAdd(word.Substring(1));
                return;
            }

            int equals = word.IndexOf('=');
            for (int i = 0; i < settings.All.Length; i++)
            {
                if (settings.All[i].Name == word.Substring(0, equals))
                {
                    settings.All[i].TrySet(word.Substring(equals + 1));
                }
            }
        }

        private static byte[] Bytes(string hex)
        {
            byte[] bytes = new byte[hex.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = System.Convert.ToByte(hex.Substring(2 * i, 2), 16);
            }

            return bytes;
        }
    }
}
