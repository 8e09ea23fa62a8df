using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>Messages and replies to the character (device.md 2 to 4).</summary>
    public static class DispatcherCases
    {
        /// <summary>Rows of name, messages, replies for a 706; for the form see <see cref="DispatcherRig.Play"/>.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "socket", "ON|OFF|ON1|OFF720|RESTART",
                    "Power socket ON|Power socket OFF|Power ON for 1 min|Power OFF for 720 min|Power socket restarted",
                "case and white space", "on|o f\nf| R e S t A r T ", "Power socket ON|Power socket OFF|Power socket restarted",
                "leading zeros", "ON007|RESTARTTIME=0060", "Power ON for 7 min|RESTARTTIME=60 - OK",
                "minutes out of range", "ON0|ON721|OFF0|ON99999999999", "Incorrect value!|Incorrect value!|Incorrect value!|Incorrect value!",
                "ON with anything else is unknown", "ONX|ON=5|ON5M|ON?|ON-1", "ONX - Error!|ON=5 - Error!|ON5M - Error!|ON? - Error!|ON-1 - Error!",
                "unknown", "foo|RESTARTX|RESTARTTIMES=5|?|RUN TIME", "FOO - Error!|RESTARTX - Error!|RESTARTTIMES=5 - Error!|? - Error!|Power socket is OFF",
                "a name with a sign and something unfit", "RESTART=1|STATUS+|POWERSTATE-|RESTARTTIME=|SECLIST=MAYBE",
                    "Incorrect value!|Incorrect value!|Incorrect value!|Incorrect value!|Incorrect value!",
                "nothing to read", "|   | \n ", "-|-|-",
                "thirty characters", "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234|ABCDEFGHIJKLMNOPQRSTUVWXYZ12345", "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234 - Error!|-",
                "questions", "RESTARTTIME?|SECNUMBER?|SECLIST?|SMSCONFIRM?|ERROR?|SMSCONFIRMUNAUTH?|POWERSTATE?",
                    "RESTARTTIME=10 seconds|No SECNUMBERs!|SECLIST=(OFF),ON|SMSCONFIRM=(ON),OFF|ERROR=(ON),OFF|SMSCONFIRMUNAUTH=(OFF),ON|"
                    + "POWERSTATE=(REMEMBER),ON,OFF",
                "settings", "POWERSTATE=off|POWERSTATE?|RESTARTTIME=600|RESTARTTIME=601|RESTARTTIME?",
                    "POWERSTATE=OFF - OK|POWERSTATE=REMEMBER,ON,(OFF)|RESTARTTIME=600 - OK|Incorrect value!|RESTARTTIME=600 seconds",
                "the window shuts", "@1799|RESTARTTIME=5|@3598|RESTARTTIME=6|@5399|RESTARTTIME=7|RESTARTTIME?|ON",
                    "RESTARTTIME=5 - OK|RESTARTTIME=6 - OK|RESTARTTIME=7 - Time for configuration is expired (30min)!|RESTARTTIME=6 seconds|Power socket ON",
                "a refused command does not hold it open", "@1799|RESTARTTIME=0|@1800|RESTARTTIME=5",
                    "Incorrect value!|RESTARTTIME=5 - Time for configuration is expired (30min)!",
                "the window counts before the value", "@1800|RESTARTTIME=x|PASSWORD=abc|PASSWORD=aB3xZ",
                    "RESTARTTIME=X - Time for configuration is expired (30min)!|PASSWORD=***** - Time for configuration is expired (30min)!|"
                    + "PASSWORD=***** - Time for configuration is expired (30min)!",
                "numbers", "SECNUMBER+0040711000111|SECNUMBER+711|SECNUMBER?|SECNUMBER-712|SECNUMBER-711|SECNUMBER?|SECNUMBER-ALL|SECNUMBER?",
                    "SECNUMBER+40711000111 - OK|SECNUMBER+711 - OK|SECNUMBERs 40711000111, 711|Incorrect value!|SECNUMBER-711 - OK|"
                    + "SECNUMBERs 40711000111|SECNUMBER-ALL - OK|No SECNUMBERs!",
                "numbers that are none", "SECNUMBER+|SECNUMBER++40711|SECNUMBER+1234567890123456|SECNUMBER+abc|SECNUMBER=1",
                    "Incorrect value!|Incorrect value!|Incorrect value!|Incorrect value!|Incorrect value!",
                "a list without numbers", "SECLIST=ON|SECLIST?", "No SECNUMBERs!|SECLIST=(OFF),ON",
                "the list shuts others out", "SECNUMBER+40711000111|SECLIST=ON|+40722000222>ON|40711000111>ON|0040711000111>OFF",
                    "SECNUMBER+40711000111 - OK|SECLIST=ON - OK|-|Power socket ON|Power socket OFF",
                "others may be answered", "SECNUMBER+40711000111|SECLIST=ON|SMSCONFIRMUNAUTH=ON|+40722000222>ON|RUNTIME",
                    "SECNUMBER+40711000111 - OK|SECLIST=ON - OK|SMSCONFIRMUNAUTH=ON - OK|Access deny!|Power socket is OFF",
                "the last number takes the list with it", "SECNUMBER+40711000111|SECLIST=ON|SECNUMBER-40711000111|SECLIST?|+40722000222>ON",
                    "SECNUMBER+40711000111 - OK|SECLIST=ON - OK|SECNUMBER-40711000111 - OK|SECLIST=(OFF),ON|Power socket ON",
                "password", "PASSWORD=aB3xZ|ON|aB3xZON|ab3xzOFF|aB3xZ|aB3xZpassword=NO|OFF",
                    "PASSWORD=***** - OK|Invalid access password!|Power socket ON|Invalid access password!|-|PASSWORD=NO - OK|Power socket OFF",
                "passwords that are none", "PASSWORD=abcd|PASSWORD=abcdef|PASSWORD=ab-de|PASSWORD?",
                    "Incorrect value!|Incorrect value!|Incorrect value!|PASSWORD? - Error!",
                "a reply never shows the password", "PASSWORD=aB3xZ|aB3xZfooAb3Xz|aB3xZaB3xZ", "PASSWORD=***** - OK|FOO***** - Error!|***** - Error!",
                "silence on success", "SMSCONFIRM=OFF|ON|RESTARTTIME?|FOO|RUNTIME|SMSCONFIRM=ON",
                    "SMSCONFIRM=OFF - OK|-|RESTARTTIME=10 seconds|FOO - Error!|Power socket is ON from: 24/05/01,12:00:00|SMSCONFIRM=ON - OK",
                "silence on errors", "ERROR=OFF|FOO|RESTARTTIME=0|SECLIST=ON|ON|ERROR=ON|FOO",
                    "ERROR=OFF - OK|-|-|-|Power socket ON|ERROR=ON - OK|FOO - Error!",
                "date", "DATE|@60|DATE|DATE=24/06/01,08:00:00+05:30|@61|DATE|DATESMS|DATE=24/06/31,08:00:00+03",
                    "DATE 24/05/01,12:00:00+02|DATE 24/05/01,12:01:00+02|DATE 24/06/01,08:00:00+05:30 - OK|DATE 24/06/01,08:00:01+05:30|"
                    + "DATE 24/05/01,12:00:00+02 - OK|Incorrect value!",
                "run time", "RUNTIME|ON|@3600|RUNTIME", "Power socket is OFF|Power socket ON|Power socket is ON from: 24/05/01,12:00:00",
                "on battery", "ON|!|ON|ON5|OFF5|RESTART|OFF|RUNTIME",
                    "Power socket ON|No mains power!|No mains power!|No mains power!|No mains power!|Power socket OFF|Power socket is OFF",
                "status", "STATUS",
                    "Power socket OFF\nMicrorelay OFF\nSignal: No signal\nTEMP: N/A\nALARMF: Disabled\nALARM status: No activity\nTime: 24/05/01,12:00:00",
                "versions", "HARDWARE|SERIALNUM", "Open GSM socket 706, Hardware v1.0|S/N: unknown",
            };
        }

        /// <summary>The same for a 706 Light, which lacks much.</summary>
        public static string[] LightRows()
        {
            return new string[]
            {
                "what it lacks is unknown", "DATE|DATE=24/06/01,08:00:00+03|DATESMS", "DATE - Error!|DATE=24/06/01,08:00:00+03 - Error!|DATESMS - Error!",
                "status", "ON|STATUS", "Power socket ON|Power socket ON\nSignal: No signal",
                "versions", "HARDWARE", "Open GSM socket 706 Light, Hardware v1.0",
            };
        }

        /// <summary>Plays a row of <see cref="Rows"/>.</summary>
        public static string Run(string messages)
        {
            return new DispatcherRig(DeviceModel.Gsm706).Play(messages);
        }

        /// <summary>Plays a row of <see cref="LightRows"/>.</summary>
        public static string RunLight(string messages)
        {
            return new DispatcherRig(DeviceModel.Gsm706Light).Play(messages);
        }
    }
}
