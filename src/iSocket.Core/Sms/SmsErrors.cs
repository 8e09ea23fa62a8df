using iSocket.Core.Modem;

namespace iSocket.Core.Sms
{
    /// <summary>What the number of an error says of a message's place, and of the form of a command.</summary>
    internal static class SmsErrors
    {
        // +CMS ERROR 321: invalid memory index, there is nothing at that place (3GPP TS 27.005, 3.2.5); +CME ERROR 21 and 22 are
        // "invalid index" and "not found" (27.007, 9.2).
        private const int InvalidIndex = 321;
        private const int InvalidEquipmentIndex = 21;
        private const int NotFound = 22;

        // +CMS ERROR 500, "unknown error": of anything, a form of the command that is not known included.
        private const int UnspecificError = 500;

        /// <summary>True when there is nothing at that place.</summary>
        internal static bool IsInvalidIndex(AtChannel channel, AtResult result)
        {
            int error = channel.LastError;
            return result == AtResult.Error
                && (error == InvalidIndex || (!channel.IsMessageError && (error == InvalidEquipmentIndex || error == NotFound)));
        }

        /// <summary>
        /// A plain ERROR, or one of "operation not allowed/supported", "invalid parameter" (27.005, 3.2.5; 27.007, 9.2): the form
        /// of the command is not known here. Anything else will pass.
        /// </summary>
        internal static bool IsNotSupported(AtChannel channel, AtResult result)
        {
            int error = channel.LastError;
            return result == AtResult.Error && (error < 0 || error == 3 || error == 4 || error == 50 || error == 100 || (error >= 302 && error <= 305));
        }

        /// <summary>True for an error that may mean anything.</summary>
        internal static bool IsUnspecific(AtChannel channel, AtResult result)
        {
            return result == AtResult.Error && channel.LastError == UnspecificError;
        }
    }
}
