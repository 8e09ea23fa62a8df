namespace iSocket.Core.Text
{
    /// <summary>
    /// Every text that an owner can see, to the character: replies are the wire protocol of the device (device.md, 2 and 4).
    /// All of it fits the GSM 7-bit default alphabet.
    /// </summary>
    public static class Texts
    {
        /// <summary>Behind the echo of an unknown command.</summary>
        public const string UnknownCommand = " - Error!";

        /// <summary>A password is set and was not presented.</summary>
        public const string InvalidPassword = "Invalid access password!";

        /// <summary>A value that is not acceptable.</summary>
        public const string IncorrectValue = "Incorrect value!";

        /// <summary>Behind the echo of a configuration command outside the window.</summary>
        public const string WindowClosed = " - Time for configuration is expired (30min)!";

        /// <summary>A command that could not be carried out.</summary>
        public const string ExecuteError = "Execute error!";

        /// <summary>A sender who is not on an active security list.</summary>
        public const string AccessDenied = "Access deny!";

        /// <summary>What needs mains, on battery.</summary>
        public const string NoMains = "No mains power!";

        /// <summary>Behind what was set.</summary>
        public const string Ok = " - OK";

        /// <summary>Socket on.</summary>
        public const string SocketOn = "Power socket ON";

        /// <summary>Socket off.</summary>
        public const string SocketOff = "Power socket OFF";

        /// <summary>In front of the minutes of ON&lt;n&gt;.</summary>
        public const string OnFor = "Power ON for ";

        /// <summary>In front of the minutes of OFF&lt;n&gt;.</summary>
        public const string OffFor = "Power OFF for ";

        /// <summary>Behind the minutes.</summary>
        public const string Minutes = " min";

        /// <summary>RESTART.</summary>
        public const string SocketRestarted = "Power socket restarted";

        /// <summary>RUNTIME while on.</summary>
        public const string OnFrom = "Power socket is ON from: ";

        /// <summary>RUNTIME while off.</summary>
        public const string RuntimeOff = "Power socket is OFF";

        /// <summary>A moment that is not known.</summary>
        public const string UnknownTime = "unknown";

        /// <summary>Micro-relay on.</summary>
        public const string MicroRelayOn = "Microrelay ON";

        /// <summary>Micro-relay off.</summary>
        public const string MicroRelayOff = "Microrelay OFF";

        /// <summary>STATUS: in front of the signal word.</summary>
        public const string Signal = "Signal: ";

        /// <summary>STATUS: the modem does not know the level.</summary>
        public const string NoSignal = "No signal";

        /// <summary>STATUS: in front of the temperature.</summary>
        public const string Temperature = "TEMP: ";

        /// <summary>A temperature that does not count or cannot be read.</summary>
        public const string NotAvailable = "N/A";

        /// <summary>STATUS: in front of the state of the alarm function.</summary>
        public const string AlarmFunction = "ALARMF: ";

        /// <summary>State of a function.</summary>
        public const string Enabled = "Enabled";

        /// <summary>State of a function.</summary>
        public const string Disabled = "Disabled";

        /// <summary>STATUS: in front of the state of the alarm input.</summary>
        public const string AlarmStatus = "ALARM status: ";

        /// <summary>The alarm input is active.</summary>
        public const string Activity = "Activity";

        /// <summary>The alarm input is idle.</summary>
        public const string NoActivity = "No activity";

        /// <summary>STATUS: in front of the time.</summary>
        public const string Time = "Time: ";

        /// <summary>STATUS without a time.</summary>
        public const string NotSet = "not set";

        /// <summary>DATE without a time.</summary>
        public const string DateNotSet = "DATE not set";

        /// <summary>In front of a date.</summary>
        public const string Date = "DATE ";

        /// <summary>SERIALNUM.</summary>
        public const string SerialNumber = "S/N: ";

        /// <summary>Product name in HARDWARE, in front of the model. Not the name of anybody's product.</summary>
        public const string ProductName = "Open GSM socket ";

        /// <summary>HARDWARE, behind the model.</summary>
        public const string HardwareVersion = ", Hardware v1.0";

        /// <summary>FIRMWARE: version and licence.</summary>
        public const string FirmwareVersion = "v0.1.0 MIT License, open firmware";

        /// <summary>SCHEDULER? without rules.</summary>
        public const string NoRules = "No SCHEDULER rules!";

        /// <summary>RING= needs the security list.</summary>
        public const string ListInactive = "SECLIST is not active!";

        /// <summary>What needs a security list or a password.</summary>
        public const string NoSecurity = "No security setup!";

        /// <summary>RENEWINTERVAL with the right password.</summary>
        public const string Renewed = "Configuration interval renewed";

        /// <summary>RENEWINTERVAL without a renew password set.</summary>
        public const string NoRenewPassword = "Renew password was not setup";

        /// <summary>RENEWINTERVAL with another password.</summary>
        public const string InvalidRenewPassword = "Invalid renew password!";

        /// <summary>RENEWINTERVAL? with a renew password.</summary>
        public const string RenewPossible = "Password presented, renew possible";

        /// <summary>RENEWINTERVAL? without.</summary>
        public const string RenewImpossible = "No password, renew impossible";

        /// <summary>SALDO without a code.</summary>
        public const string NoBalanceCode = "SALDOUMS is not setup!";

        /// <summary>ONALL.</summary>
        public const string AllOn = "All ON";

        /// <summary>OFFALL.</summary>
        public const string AllOff = "All OFF";

        /// <summary>RESTARTM.</summary>
        public const string MicroRelayRestarted = "Microrelay restarted";

        /// <summary>TEMPERATURE.</summary>
        public const string TemperatureReport = "TEMPERATURE: ";

        /// <summary>CALLBACK.</summary>
        public const string CallBack = "Call-back to your number if it can be recognized";

        /// <summary>SHOWALARMLOG without entries.</summary>
        public const string NoAlarmLog = "No ALARM activity!";

        /// <summary>State of the alarm function.</summary>
        public const string AlarmFunctionLong = "ALARM function: ";

        /// <summary>ALARM?: the sensor's plug.</summary>
        public const string Sensors = "Sensor(s): ";

        /// <summary>A plug is in.</summary>
        public const string Connected = "Connected";

        /// <summary>No plug is in.</summary>
        public const string Disconnected = "Disconnected";

        /// <summary>ALARM?: whether an alarm pulses the micro-relay.</summary>
        public const string MicroRelay = "Microrelay: ";

        /// <summary>State of the thermostat.</summary>
        public const string Thermostat = "THERMOSTAT: ";

        /// <summary>THERMOSTATON.</summary>
        public const string ThermostatWorks = "Attention! Thermostat is working now!";

        /// <summary>THERMOSTATOFF.</summary>
        public const string ThermostatDisabled = "Attention! Thermostat was disabled!";

        /// <summary>Alert T-5, in front of the temperature. The alerts are ours: the manuals do not print them (device.md 8).</summary>
        public const string AlertThermostat = "Thermostat: ";

        /// <summary>Alert T-5, behind the temperature.</summary>
        public const string AlertThermostatEnd = "C reached, power socket OFF";

        /// <summary>Alert T-6, in front of the temperature.</summary>
        public const string AlertTemperature = "Temperature alert: ";

        /// <summary>Alert T-6, between temperature and upper limit.</summary>
        public const string AlertAbove = "C, above ";

        /// <summary>Alert T-6, between temperature and lower limit.</summary>
        public const string AlertBelow = "C, below ";

        /// <summary>Alert T-8.</summary>
        public const string AlertSensor = "Temperature sensor failure! Power socket OFF";

        /// <summary>Alert L-4: an activation.</summary>
        public const string AlertAlarm = "ALARM! Sensor activated";

        /// <summary>Alert L-4: the input is idle again (SMSCHANGE).</summary>
        public const string AlertIdle = "ALARM: sensor idle";

        /// <summary>Alert P-1: mains has gone.</summary>
        public const string AlertPowerFailure = "Power failure!";

        /// <summary>Alert P-1: mains is back.</summary>
        public const string AlertPowerRestored = "Power restored!";

        /// <summary>DIAG: in front of the time since power-on.</summary>
        public const string Up = "Up ";

        /// <summary>DIAG: commands sent again.</summary>
        public const string Repeat = "Repeat ";

        /// <summary>DIAG: resynchronisations.</summary>
        public const string Resync = ", resync ";

        /// <summary>DIAG: set-ups after the first.</summary>
        public const string Init = ", init ";

        /// <summary>DIAG: radio off and on.</summary>
        public const string Radio = "Radio ";

        /// <summary>DIAG: pulses on RESET or PWRKEY.</summary>
        public const string Reset = ", reset ";

        /// <summary>DIAG: supply of the modem off and on.</summary>
        public const string Power = ", power ";

        /// <summary>DIAG: restarts of the modem that nobody asked for.</summary>
        public const string Restart = "Restart ";

        /// <summary>DIAG: commands without an answer.</summary>
        public const string Timeout = ", timeout ";

        /// <summary>DIAG: lines of the modem that nobody understood.</summary>
        public const string UnknownLines = ", unknown ";

        /// <summary>DIAG: lines that were too long.</summary>
        public const string CutLines = ", cut ";

        /// <summary>DIAG: SMS that the modem has confirmed.</summary>
        public const string Sent = "SMS sent ";

        /// <summary>DIAG: SMS that were refused or not confirmed.</summary>
        public const string Failed = ", failed ";

        /// <summary>DIAG: texts that were given up.</summary>
        public const string Dropped = ", dropped ";

        /// <summary>FAULTLOG without entries.</summary>
        public const string NoFaults = "No faults!";

        /// <summary>FAULTLOG: the processor restarted by itself.</summary>
        public const string FaultRestart = "Restart";

        /// <summary>FAULTLOG: it did so again and again.</summary>
        public const string FaultLoop = "Restart loop";

        /// <summary>FAULTLOG: in front of the number of the part that failed.</summary>
        public const string FaultException = "Error in part ";

        /// <summary>FAULTLOG: in front of the id of a setting that is its default now.</summary>
        public const string FaultSetting = "Lost setting ";

        /// <summary>FAULTLOG: no setting could be read.</summary>
        public const string FaultSettings = "Settings unreadable";

        /// <summary>FAULTLOG: in front of the kind of the file that was not kept.</summary>
        public const string FaultFlash = "Flash write failed ";

        /// <summary>FAULTLOG: nothing of the state could be read.</summary>
        public const string FaultState = "State unreadable";

        /// <summary>FAULTLOG: a value of the state was out of range; its record follows.</summary>
        public const string FaultStateRecord = "Lost state ";

        /// <summary>FAULTLOG: nothing of the waiting alerts could be read.</summary>
        public const string FaultAlerts = "Alerts unreadable";

        /// <summary>FAULTLOG: in front of the number of a fault that another firmware has written.</summary>
        public const string FaultOther = "Fault ";

        /// <summary>FAULTLOG: in front of how often.</summary>
        public const string FaultTimes = " x";

        /// <summary>Alert: the device restarts again and again.</summary>
        public const string AlertRestarts = "Repeated restarts! Power socket OFF";

        /// <summary>The names of the models, by their number in DeviceModel.</summary>
        public static string Model(int model)
        {
            switch (model)
            {
                case 1:
                    return "707";
                case 2:
                    return "706 Light";
                case 3:
                    return "707 Light";
                default:
                    return "706";
            }
        }
    }
}
