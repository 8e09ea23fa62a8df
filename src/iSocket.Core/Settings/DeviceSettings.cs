using iSocket.Core.Hal;

namespace iSocket.Core.Settings
{
    /// <summary>
    /// The table of settings and its store. A new setting is one row here; its commands follow in the table of commands.
    /// </summary>
    public sealed class DeviceSettings
    {
        private const int FileKind = 1;
        private const int FileCapacity = 1024;

        // Ids of settings end at 254.
        private const int ExecutedMessageRecord = 255;

        // The last good image, to fall back on when the flash does not keep a new one.
        private readonly byte[] _stored = new byte[FileCapacity];
        private readonly SlotStore _store;
        private int _storedEnd = SlotStore.HeaderBytes;

        /// <summary>Builds the table with every setting at its default.</summary>
        public DeviceSettings(IFlashFiles flash)
        {
            _store = new SlotStore(flash, "settings", FileKind, FileCapacity);
            RestartTime = new NumberSetting(1, "RESTARTTIME", 1, 600, 10, " seconds");
            RestartTime.Describe("4.1", "How long RESTART and RESTARTM hold the other state, in seconds");
            SecurityNumbers = new PhoneListSetting(2, "SECNUMBER", "SECNUMBERs ", "No SECNUMBERs!");
            SecurityNumbers.Describe("5.1", "Numbers that may command the device while SECLIST=ON");
            SecurityList = new ChoiceSetting(3, "SECLIST", new string[] { "OFF", "ON" });
            SecurityList.Describe("5.1", "Listen to listed numbers only");
            Password = new PasswordSetting(4, "PASSWORD", 5);
            Password.Describe("5.2", "Password in front of every command");
            SmsConfirm = new ChoiceSetting(5, "SMSCONFIRM", new string[] { "ON", "OFF" });
            SmsConfirm.Describe("6.1", "Confirm commands received by SMS");
            Error = new ChoiceSetting(6, "ERROR", new string[] { "ON", "OFF" });
            Error.Describe("6.3", "Answer commands that cannot be carried out");
            ConfirmUnauthorised = new ChoiceSetting(7, "SMSCONFIRMUNAUTH", new string[] { "OFF", "ON" });
            ConfirmUnauthorised.Describe("6.3", "Answer senders that are not listed");
            PowerState = new ChoiceSetting(8, "POWERSTATE", new string[] { "REMEMBER", "ON", "OFF" });
            PowerState.Describe("12", "What the socket does when power returns");
            All = new Setting[]
            {
                RestartTime, SecurityNumbers, SecurityList, Password, SmsConfirm, Error, ConfirmUnauthorised, PowerState,
            };
        }

        /// <summary>All rows.</summary>
        public Setting[] All { get; }

        /// <summary>RESTARTTIME in seconds.</summary>
        public NumberSetting RestartTime { get; }

        /// <summary>SECNUMBER.</summary>
        public PhoneListSetting SecurityNumbers { get; }

        /// <summary>SECLIST: changed means ON.</summary>
        public ChoiceSetting SecurityList { get; }

        /// <summary>PASSWORD.</summary>
        public PasswordSetting Password { get; }

        /// <summary>SMSCONFIRM: changed means OFF.</summary>
        public ChoiceSetting SmsConfirm { get; }

        /// <summary>ERROR: changed means OFF.</summary>
        public ChoiceSetting Error { get; }

        /// <summary>SMSCONFIRMUNAUTH: changed means ON.</summary>
        public ChoiceSetting ConfirmUnauthorised { get; }

        /// <summary>POWERSTATE.</summary>
        public ChoiceSetting PowerState { get; }

        /// <summary>True while the flash holds nothing that can be read (device.md S-16).</summary>
        public bool IsUnreadable => _store.IsUnreadable;

        /// <summary>Settings whose stored value was out of range at the last load.</summary>
        public int RejectedRecords { get; private set; }

        /// <summary>Files written since the start.</summary>
        public int Writes => _store.Writes;

        /// <summary>
        /// Fingerprint of the message that last changed the settings; 0 for none. Stored in the same write as what it changed,
        /// so that a reset between this file and that of the executed messages does not execute it again (device.md S-10).
        /// </summary>
        public long ExecutedMessage { get; set; }

        /// <summary>Reads the settings from flash; what is missing or out of range has its default.</summary>
        public void Load()
        {
            ResetAll();
            if (_store.Load())
            {
                _storedEnd = _store.Image.ReadEnd;
                System.Array.Copy(_store.Image.Bytes, 0, _stored, 0, _storedEnd);
                ReadRecords();
            }
            else if (_store.IsEmpty && Save())
            {
                // A fresh board: both files come into being now, so that one that is lost later is known to be lost.
                Save();
            }
        }

        /// <summary>Lets go what cannot hold any more: a security list without numbers is off (device.md A-4).</summary>
        public void ApplyDependencies()
        {
            if (SecurityNumbers.Count == 0)
            {
                SecurityList.Reset();
            }
        }

        /// <summary>Stores all settings.</summary>
        /// <returns>False when the flash did not keep them; all settings are then what they were before.</returns>
        public bool Save()
        {
            _store.BeginSave();
            for (int i = 0; i < All.Length; i++)
            {
                _store.Image.BeginRecord(All[i].Id);
                All[i].Write(_store.Image);
                _store.Image.EndRecord();
            }

            if (ExecutedMessage != 0)
            {
                _store.Image.BeginRecord(ExecutedMessageRecord);
                _store.Image.AddLong(ExecutedMessage);
                _store.Image.EndRecord();
            }

            int end = _store.Image.Position;
            if (_store.EndSave())
            {
                _storedEnd = end;
                System.Array.Copy(_store.Image.Bytes, 0, _stored, 0, end);
                return true;
            }

            TakeStored();
            return false;
        }

        /// <summary>Takes the factory defaults; not stored before <see cref="Save"/>.</summary>
        public void ResetAll()
        {
            for (int i = 0; i < All.Length; i++)
            {
                All[i].Reset();
            }
        }

        /// <summary>Drops what has changed since the last load or save.</summary>
        public void TakeStored()
        {
            ResetAll();
            System.Array.Copy(_stored, 0, _store.Image.Bytes, 0, _storedEnd);
            _store.Image.BeginReading(SlotStore.HeaderBytes, _storedEnd);
            ReadRecords();
        }

        private void ReadRecords()
        {
            RejectedRecords = 0;
            while (_store.Image.NextRecord())
            {
                if (_store.Image.RecordId == ExecutedMessageRecord)
                {
                    ExecutedMessage = _store.Image.ReadLong();
                }

                for (int i = 0; i < All.Length; i++)
                {
                    if (All[i].Id == _store.Image.RecordId && !All[i].TryRead(_store.Image))
                    {
                        RejectedRecords++;
                    }
                }
            }

            ApplyDependencies();
        }
    }
}
