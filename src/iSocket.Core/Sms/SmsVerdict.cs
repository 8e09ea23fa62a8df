namespace iSocket.Core.Sms
{
    /// <summary>What is to become of a message.</summary>
    public enum SmsVerdict
    {
        /// <summary>Handled: delete it.</summary>
        Delete = 0,

        /// <summary>Its answer needs a fresh signal level: measure, then ask again.</summary>
        MeasureSignal = 1,
    }
}
