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
