namespace iSocket.Core.Sms
{
    /// <summary>What a received message is good for.</summary>
    public enum SmsKind
    {
        /// <summary>Nothing that the device reads: silent messages, data for the SIM, a waiting indication without content.</summary>
        Other,

        /// <summary>A complete text.</summary>
        Text,

        /// <summary>A complete text or part of class 0: shown at once, stored nowhere (3GPP TS 23.038 clause 4).</summary>
        ClassZero,

        /// <summary>One of several parts of a text.</summary>
        Part,

        /// <summary>8-bit or compressed data, or a message for a port (WAP push, MMS notification).</summary>
        Binary,

        /// <summary>What became of a message sent earlier.</summary>
        StatusReport
    }
}
