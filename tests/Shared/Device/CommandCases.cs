namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Every row of the table of commands by its documented example. The device has no documentation in its table: a test on
    /// the host holds this one to it.
    /// </summary>
    public static class CommandCases
    {
        private const string Confirmation = "- OK";

        /// <summary>Rows of name, messages, replies of a fresh 706; the name is the example.</summary>
        public static string[] Rows()
        {
            string[] examples = Examples();
            string[] rows = new string[examples.Length / 2 * 3];
            for (int i = 0; i < examples.Length / 2; i++)
            {
                string messages = examples[2 * i];
                string reply = examples[(2 * i) + 1];
                rows[3 * i] = messages;
                rows[(3 * i) + 1] = messages;
                rows[(3 * i) + 2] = reply == Confirmation ? messages + " " + Confirmation : reply;
            }

            return rows;
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string messages)
        {
            return DispatcherCases.Run(messages);
        }

        // Pairs of messages and replies; "- OK" alone stands behind the message itself.
        private static string[] Examples()
        {
            return new string[]
            {
                "ON", "Power socket ON",
                "OFF", "Power socket OFF",
                "ON30", "Power ON for 30 min",
                "OFF30", "Power OFF for 30 min",
                "RESTART", "Power socket restarted",
                "RESTARTTIME=5", "- OK",
                "RESTARTTIME?", "RESTARTTIME=10 seconds",
                "POWERSTATE=OFF", "- OK",
                "POWERSTATE?", "POWERSTATE=(REMEMBER),ON,OFF",
                "STATUS",
                    "Power socket OFF\nMicrorelay OFF\nSignal: No signal\nTEMP: N/A\nALARMF: Disabled\nALARM status: No activity\nTime: 24/05/01,12:00:00",
                "RUNTIME", "Power socket is OFF",
                "SECNUMBER+40711000111", "- OK",
                "SECNUMBER-ALL", "- OK",
                "SECNUMBER?", "No SECNUMBERs!",
                "SECLIST=OFF", "- OK",
                "SECLIST?", "SECLIST=(OFF),ON",
                "ALERTNUMBER+40711000111", "- OK",
                "ALERTNUMBER-ALL", "- OK",
                "ALERTNUMBER?", "No ALERTNUMBERs!",
                "PASSWORD=NO", "- OK",
                "SMSCONFIRM=OFF", "- OK",
                "SMSCONFIRM?", "SMSCONFIRM=(ON),OFF",
                "ERROR=OFF", "- OK",
                "ERROR?", "ERROR=(ON),OFF",
                "SMSCONFIRMUNAUTH=ON", "- OK",
                "SMSCONFIRMUNAUTH?", "SMSCONFIRMUNAUTH=(OFF),ON",
                "HARDWARE", "Open GSM socket 706, Hardware v1.0",
                "SERIALNUM", "S/N: unknown",
                "FIRMWARE", "v0.1.0 MIT License, open firmware",
                "DATE", "DATE 24/05/01,12:00:00+02",
                "DATE=24/01/31,18:05:00+02", "DATE 24/01/31,18:05:00+02 - OK",
                "DATESMS", "DATE 24/05/01,12:00:00+02 - OK",
                "RENEWINTERVALPW=NO", "- OK",
                "RENEWINTERVAL123456abc", "Renew password was not setup",
                "RENEWINTERVAL?", "No password, renew impossible",
                "ONM", "Microrelay ON",
                "OFFM", "Microrelay OFF",
                "ONALL", "All ON",
                "OFFALL", "All OFF",
                "RESTARTM", "Microrelay restarted",
                "MICRORELAYTIME=10", "- OK",
                "MICRORELAYTIME?", "MICRORELAYTIME=0 seconds",
                "RING=NOACTION", "- OK",
                "RING?", "RING=(NOACTION),RESTART,SWITCH,MIC",
                "RINGCONFIRM=OFF", "- OK",
                "RINGCONFIRM?", "RINGCONFIRM=(ON),OFF",
                "RINGCONFIRMTYPE=CALL", "- OK",
                "RINGCONFIRMTYPE?", "RINGCONFIRMTYPE=(SMS),CALL",
                "CALLBACK", "No security setup!",
                "MICLEVEL=10", "- OK",
                "MICLEVEL?", "MICLEVEL=15",
                "SALDO", "SALDOUMS is not setup!",
                "SALDOUMS=*100#", "- OK",
                "SALDOUMS?", "SALDOUMS: NO",
                "SIMCARD*100#", "-",
                "TEMPERATURE", "TEMPERATURE: N/A",
                "THERMOSTATON", "THERMOSTATON - OK\nTHERMOSTAT=HEATING\nTEMPOFF=10\nAttention! Thermostat is working now!",
                "THERMOSTATOFF", "THERMOSTATOFF - OK\nAttention! Thermostat was disabled!",
                "THERMOSTAT=COOLING", "THERMOSTAT=COOLING - OK\nTEMPOFF=10\nTHERMOSTAT: Disabled",
                "THERMOSTAT?", "THERMOSTAT: Disabled\nTHERMOSTAT=HEATING\nTEMPOFF=10",
                "TEMPOFF=22", "TEMPOFF=22 - OK\nTHERMOSTAT=HEATING\nTHERMOSTAT: Disabled",
                "THERMALERT=OFF", "- OK",
                "THERMALERT?", "THERMALERT=(OFF),ON",
                "TRISEALERT=35", "- OK",
                "TRISEALERT?", "TRISEALERT=OFF",
                "TFALLALERT=5", "- OK",
                "TFALLALERT?", "TFALLALERT=OFF",
                "ALARMON", "ALARMON - OK\nALARM function: Enabled",
                "ALARMOFF", "ALARMOFF - OK\nALARM function: Disabled",
                "ALARM?", "ALARM function: Disabled\nSensor(s): Connected\nALARM status: No activity\nMicrorelay: Disabled",
                "SENSORTYPE=NC", "- OK",
                "SENSORTYPE?", "SENSORTYPE=(NO),NC",
                "ALERT=CALL", "- OK",
                "ALERT?", "ALERT=(SMS),CALL,SMSCHANGE,OFF",
                "SHOWALARMLOG", "No ALARM activity!",
                "SCHEDULER+08:00,*,ON", "- OK",
                "SCHEDULER-ALL", "- OK",
                "SCHEDULER?", "No SCHEDULER rules!",
                "EXTENSIONS=ON|DIAG",
                    "EXTENSIONS=ON - OK|Up 0d00:00\nRepeat 0, resync 0, init 0\nRadio 0, reset 0, power 0\n"
                    + "Restart 0, timeout 0, unknown 0, cut 0\nSMS sent 0, failed 0, dropped 0",
                "EXTENSIONS=ON|FAULTLOG", "EXTENSIONS=ON - OK|No faults!",
                "TEMPCAL=5", "- OK",
                "TEMPCAL?", "TEMPCAL=5",
                "EXTENSIONS=OFF", "- OK",
                "EXTENSIONS?", "EXTENSIONS=(OFF),ON",
            };
        }
    }
}
