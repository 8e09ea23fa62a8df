using iSocket.Core.Hal;

namespace iSocket.Core.Settings
{
    /// <summary>
    /// The table of settings and its store. A new setting is one row here: with AddPlainCommands NAME= and
    /// NAME? follow from it, and only what needs more than a range check has rows of its own in the table of commands.
    /// </summary>
    public sealed class DeviceSettings
    {
        /// <summary>Kind of the file in its header, and in the fault log.</summary>
        public const int FileKind = 1;
        private const int FileCapacity = 1024;

        // Ids of settings end at 254.
        private const int ExecutedMessageRecord = 255;

        // The last good image, to fall back on when the flash does not keep a new one.
        private readonly byte[] _stored = new byte[FileCapacity];
        private readonly SlotStore _store;
        private readonly bool[] _isRejected;
        private int _storedEnd = SlotStore.HeaderBytes;

        /// <summary>Builds the table with every setting at its default.</summary>
        /// <param name="flash">Where the settings are stored.</param>
        /// <param name="model">The model; a value that it lacks is not in the table.</param>
        /// <param name="images">Buffers, shared with the other stores.</param>
        public DeviceSettings(IFlashFiles flash, DeviceModel model, SlotImages images)
        {
            bool isFull = (Features.Of(model) & Features.Full) != 0;
            _store = new SlotStore(flash, "settings", FileKind, FileCapacity, images);
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
            Ring = new ChoiceSetting(
                9,
                "RING",
                isFull ? new string[] { "NOACTION", "RESTART", "SWITCH", "MIC" } : new string[] { "NOACTION", "RESTART", "SWITCH" });
            Ring.Describe("4.2", "What an authorised caller's call does");
            RingConfirm = new ChoiceSetting(10, "RINGCONFIRM", new string[] { "ON", "OFF" });
            RingConfirm.Describe("6.2", "Confirm what a call did");
            RingConfirmType = new ChoiceSetting(11, "RINGCONFIRMTYPE", new string[] { "SMS", "CALL" });
            RingConfirmType.Describe("6.2", "How a call is confirmed");
            RenewPassword = new PasswordSetting(12, "RENEWINTERVALPW", 9);
            RenewPassword.Describe("5.3", "Password that opens the configuration window at any time");
            BalanceCode = new UssdCodeSetting(13, "SALDOUMS");
            BalanceCode.Describe("13", "Code that SALDO sends to the operator");
            ThermostatRule = new ChoiceSetting(14, "THERMOSTAT", new string[] { "HEATING", "COOLING" });
            ThermostatRule.Describe("7.2", "What hangs on the socket");
            SwitchOffTemperature = new NumberSetting(15, "TEMPOFF", 0, 50, 10, string.Empty);
            SwitchOffTemperature.Describe("7.2", "Temperature at which the thermostat switches off, in degrees Celsius");
            ThermostatAlert = new ChoiceSetting(16, "THERMALERT", new string[] { "OFF", "ON" });
            ThermostatAlert.Describe("7.3", "Tell the alert numbers when the thermostat has switched off");
            RiseAlert = new TemperatureLimitSetting(17, "TRISEALERT");
            RiseAlert.Describe("7.3", "Tell the alert numbers when the temperature rises above, in degrees Celsius");
            FallAlert = new TemperatureLimitSetting(18, "TFALLALERT");
            FallAlert.Describe("7.3", "Tell the alert numbers when the temperature falls below, in degrees Celsius");
            Calibration = new NumberSetting(19, "TEMPCAL", 1, 9, 5, string.Empty);
            Calibration.AddPlainCommands(Features.Full);
            Calibration.Describe("7.4", "Degrees that the device's own heat adds at the sensor");
            AlertNumbers = new PhoneListSetting(20, "ALERTNUMBER", "ALERTNUMBERs: ", "No ALERTNUMBERs!");
            AlertNumbers.Describe("7.3", "Numbers that are told of alerts, in this order");
            PulseTime = new NumberSetting(21, "MICRORELAYTIME", 0, 900, 0, " seconds");
            PulseTime.Describe("9.2", "How long an alarm closes the micro-relay, in seconds; 0 leaves it alone");
            SensorType = new ChoiceSetting(22, "SENSORTYPE", new string[] { "NO", "NC" });
            SensorType.Describe("9.1", "Whether the sensor's contact is open or closed at rest");
            Alert = new ChoiceSetting(23, "ALERT", new string[] { "SMS", "CALL", "SMSCHANGE", "OFF" });
            Alert.Describe("9.2", "How an alarm is told to the alert numbers");
            MicrophoneLevel = new NumberSetting(24, "MICLEVEL", 0, 15, 15, string.Empty);
            MicrophoneLevel.Describe("10", "Gain of the microphone");
            Schedule = new ScheduleSetting(25, "SCHEDULER");
            Schedule.Describe("11", "What happens at which time of which day");
            Extensions = new ChoiceSetting(26, "EXTENSIONS", new string[] { "OFF", "ON" });
            Extensions.AddPlainCommands(Features.None);
            Extensions.Describe(string.Empty, "Know the commands that the original did not have");
            All = new Setting[]
            {
                RestartTime, SecurityNumbers, SecurityList, Password, SmsConfirm, Error, ConfirmUnauthorised, PowerState,
                Ring, RingConfirm, RingConfirmType, RenewPassword, BalanceCode, ThermostatRule, SwitchOffTemperature, ThermostatAlert,
                RiseAlert, FallAlert, Calibration, AlertNumbers, PulseTime, SensorType, Alert, MicrophoneLevel, Schedule,
                Extensions,
            };
            _isRejected = new bool[All.Length];
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

        /// <summary>RING: changed means an action.</summary>
        public ChoiceSetting Ring { get; }

        /// <summary>RINGCONFIRM: changed means OFF.</summary>
        public ChoiceSetting RingConfirm { get; }

        /// <summary>RINGCONFIRMTYPE: changed means CALL.</summary>
        public ChoiceSetting RingConfirmType { get; }

        /// <summary>RENEWINTERVALPW.</summary>
        public PasswordSetting RenewPassword { get; }

        /// <summary>SALDOUMS.</summary>
        public UssdCodeSetting BalanceCode { get; }

        /// <summary>THERMOSTAT: changed means COOLING.</summary>
        public ChoiceSetting ThermostatRule { get; }

        /// <summary>TEMPOFF in degrees Celsius.</summary>
        public NumberSetting SwitchOffTemperature { get; }

        /// <summary>THERMALERT: changed means ON.</summary>
        public ChoiceSetting ThermostatAlert { get; }

        /// <summary>TRISEALERT.</summary>
        public TemperatureLimitSetting RiseAlert { get; }

        /// <summary>TFALLALERT.</summary>
        public TemperatureLimitSetting FallAlert { get; }

        /// <summary>TEMPCAL in degrees Celsius.</summary>
        public NumberSetting Calibration { get; }

        /// <summary>ALERTNUMBER.</summary>
        public PhoneListSetting AlertNumbers { get; }

        /// <summary>MICRORELAYTIME in seconds.</summary>
        public NumberSetting PulseTime { get; }

        /// <summary>SENSORTYPE: changed means NC.</summary>
        public ChoiceSetting SensorType { get; }

        /// <summary>ALERT.</summary>
        public ChoiceSetting Alert { get; }

        /// <summary>MICLEVEL.</summary>
        public NumberSetting MicrophoneLevel { get; }

        /// <summary>SCHEDULER.</summary>
        public ScheduleSetting Schedule { get; }

        /// <summary>EXTENSIONS: changed means ON.</summary>
        public ChoiceSetting Extensions { get; }

        /// <summary>True while the flash holds nothing that can be read (device.md S-16).</summary>
        public bool IsUnreadable => _store.IsUnreadable;

        /// <summary>Settings whose stored value was out of range at the last load.</summary>
        public int RejectedRecords { get; private set; }

        /// <summary>Writes that the flash did not keep since the start.</summary>
        public int Failures => _store.Failures;

        /// <summary>Files written since the start.</summary>
        public int Writes => _store.Writes;

        /// <summary>
        /// Fingerprint of the message that last changed the settings; 0 for none. Stored in the same write as what it changed,
        /// so that a reset between this file and that of the executed messages does not execute it again (device.md S-10).
        /// </summary>
        public long ExecutedMessage { get; set; }

        /// <summary>True when the stored value of that row was out of range at the last load.</summary>
        public bool IsRejected(int index)
        {
            return _isRejected[index];
        }

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

        /// <summary>
        /// Lets go what cannot hold any more: a security list without numbers is off, a call does nothing without the
        /// list, a renew password goes with the last protection, an alert without numbers is off (T-7).
        /// </summary>
        public void ApplyDependencies()
        {
            if (SecurityNumbers.Count == 0)
            {
                SecurityList.Reset();
            }

            if (!SecurityList.IsChanged)
            {
                Ring.Reset();
            }

            if (!IsProtected)
            {
                RenewPassword.Reset();
            }

            if (AlertNumbers.Count == 0)
            {
                ThermostatAlert.Reset();
            }
        }

        /// <summary>True while a security list or a password protects the device.</summary>
        public bool IsProtected => SecurityList.IsChanged || Password.IsSet;

        /// <summary>Stores all settings unless the flash holds just these; <see cref="ExecutedMessage"/> alone is no reason to write.</summary>
        /// <returns>As <see cref="Save"/>.</returns>
        public bool SaveChanged()
        {
            BuildImage();
            return IsStored(_store.Image.Position) || Save();
        }

        /// <summary>Stores all settings.</summary>
        /// <returns>False when the flash did not keep them; all settings are then what they were before.</returns>
        public bool Save()
        {
            BuildImage();
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

        private void BuildImage()
        {
            _store.BeginSave();
            for (int i = 0; i < All.Length; i++)
            {
                _store.Image.BeginRecord(All[i].Id);
                All[i].Write(_store.Image);
                _store.Image.EndRecord();
            }
        }

        // Nothing but the executed message may stand behind the settings.
        private bool IsStored(int end)
        {
            bool isAll = _storedEnd == end || (_storedEnd > end && _stored[end] == ExecutedMessageRecord);
            for (int i = SlotStore.HeaderBytes; i < end && isAll; i++)
            {
                isAll = _stored[i] == _store.Image.Bytes[i];
            }

            return isAll && !_store.IsUnreadable;
        }

        private void ReadRecords()
        {
            RejectedRecords = 0;
            System.Array.Clear(_isRejected, 0, _isRejected.Length);
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
                        _isRejected[i] = true;
                        RejectedRecords++;
                    }
                }
            }

            ApplyDependencies();
        }
    }
}
