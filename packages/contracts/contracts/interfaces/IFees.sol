// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Fees
 * @notice Where OPEN is paid for every use other than an answer: training, deployment, data access. The payment is
 *         wrapped into Settlement's pool at once and kept with what it was for, so that the next epoch splits it into
 *         itemised lines exactly as it splits an answer's price. Gas needs no contract; answers pay Settlement directly.
 */
interface IFees {
    enum Use {
        Training,
        Deployment,
        DataAccess
    }

    /**
     * @param amount wei paid
     * @param subject what it was for: job id, model id or release id, by use
     * @param policyId the fee policy that splits it: the current one of Settlement when it was paid
     */
    struct Payment {
        address payer;
        uint96 amount;
        address provider;
        Use use;
        uint32 policyId;
        uint48 paidAt;
        uint256 subject;
    }

    event FeePaid(
        uint256 indexed paymentId,
        Use indexed use,
        address indexed payer,
        address provider,
        uint256 subject,
        uint256 amount,
        uint32 policyId
    );

    /**
     * @notice Pays the OPEN sent along for a use (role PAYMENTS, held by the contracts that quote: Jobs, Hosting,
     *         DataAccess).
     * @param payer on whose behalf
     * @param provider who did the work: earns the operator's line
     */
    function pay(Use use, address payer, address provider, uint256 subject) external payable returns (uint256 paymentId);

    /// @notice A payment by its id; ids count from 1.
    function getPayment(uint256 paymentId) external view returns (Payment memory);

    /// @notice How many payments there were: the last id.
    function count() external view returns (uint256);
}
